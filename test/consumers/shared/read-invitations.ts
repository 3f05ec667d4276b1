import { dehydrate, QueryClient } from '@tanstack/react-query'
import { infiniteInvitationsOptions, invitationsOptions } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { createAuth } from './auth-client.ts'
import type { InvitationsPageProps } from './invitations.tsx'

/** On a server: whoever sends this cookie, and what the page will show them. */
export async function readInvitations(cookie: string): Promise<InvitationsPageProps> {
  const authClient = createAuth({ origin: process.env.ORIGIN ?? '', cookie })
  const session = await authClient.getSession()
  if (!session.data) throw new Error('Nobody is signed in.')
  const { id: userId } = session.data.user
  const client = betterAuthInvitations(authClient, { userId })
  const queryClient = new QueryClient()
  await Promise.all([
    queryClient.prefetchQuery(invitationsOptions(client)),
    queryClient.prefetchInfiniteQuery(infiniteInvitationsOptions(client)),
  ])
  return { userId, state: dehydrate(queryClient) }
}
