import { AcceptCard, InvitationsProvider } from 'invitekit'
import type { PublicOrganizationData } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import 'invitekit/styles.css'
import { useMemo } from 'react'
import { authClient } from './auth-client.ts' // createAuthClient({ plugins: [organizationClient()] })

function organizationLink({ id, name }: PublicOrganizationData) {
  return <a href={`/organizations/${id}`}>{name}</a>
}

interface AcceptPageProps {
  userId: string | null
  /** From the address that the mail's link opens, such as /accept-invitation/:id. */
  invitationId: string
}

export function AcceptPage({ userId, invitationId }: AcceptPageProps) {
  const client = useMemo(() => betterAuthInvitations(authClient, { userId }), [userId])
  return (
    <InvitationsProvider client={client}>
      <AcceptCard
        invitationId={invitationId}
        openOrganization={organizationLink}
        onSignIn={() => location.assign(`/sign-in?next=/accept-invitation/${invitationId}`)}
      />
    </InvitationsProvider>
  )
}
