import { InvitationInbox, InvitationsProvider } from 'invitekit'
import type { PublicOrganizationData } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import 'invitekit/styles.css'
import { useMemo } from 'react'
import { authClient } from './auth-client.ts' // createAuthClient({ plugins: [organizationClient()] })

function organizationLink({ id, name }: PublicOrganizationData) {
  return <a href={`/organizations/${id}`}>{name}</a>
}

export function Header({ userId }: { userId: string }) {
  const client = useMemo(() => betterAuthInvitations(authClient, { userId }), [userId])
  return (
    <InvitationsProvider client={client}>
      <header>
        <InvitationInbox openOrganization={organizationLink} onSignIn={() => location.assign('/sign-in')} />
      </header>
    </InvitationsProvider>
  )
}
