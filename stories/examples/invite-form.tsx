import { InvitationsProvider, InviteForm } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import 'invitekit/styles.css'
import { useMemo } from 'react'
import { authClient } from './auth-client.ts' // createAuthClient({ plugins: [organizationClient()] })

export function InvitePage({ userId, organizationId }: { userId: string; organizationId: string }) {
  const client = useMemo(
    () => betterAuthInvitations(authClient, { userId, organizationId }),
    [userId, organizationId],
  )
  return (
    <InvitationsProvider client={client}>
      <InviteForm domains={['example.com']} draftKey="invite" />
    </InvitationsProvider>
  )
}
