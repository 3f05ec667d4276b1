import { InvitationsProvider, SentInvitations } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import 'invitekit/styles.css'
import { useMemo } from 'react'
import { authClient } from './auth-client.ts' // createAuthClient({ plugins: [organizationClient()] })

export function SentInvitationsPage({ userId, organizationId }: { userId: string; organizationId: string }) {
  const client = useMemo(
    () => betterAuthInvitations(authClient, { userId, organizationId }),
    [userId, organizationId],
  )
  return (
    <InvitationsProvider client={client}>
      <SentInvitations onSignIn={() => location.assign('/sign-in')} />
    </InvitationsProvider>
  )
}
