import { dehydrate, QueryClient } from '@tanstack/react-query'
import { infiniteInvitationsOptions, infiniteSentInvitationsOptions, invitationsOptions } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { createAuth } from './auth-client.ts'
import type { PageProps } from './host.tsx'
import { readSession } from './session.ts'

/** On a server: whoever sends this cookie, and their invitations. */
async function open(cookie: string) {
  const authClient = createAuth({ origin: process.env.ORIGIN ?? '', cookie })
  const session = await readSession(authClient)
  return { session, authClient, queryClient: new QueryClient() }
}

/** What the page of received invitations is shown with. */
export async function readInvitations(cookie: string): Promise<PageProps> {
  const { session, authClient, queryClient } = await open(cookie)
  const client = betterAuthInvitations(authClient, { userId: session.userId })
  await Promise.all([
    queryClient.prefetchQuery(invitationsOptions(client)),
    queryClient.prefetchInfiniteQuery(infiniteInvitationsOptions(client)),
  ])
  return { userId: session.userId, state: dehydrate(queryClient) }
}

/** What the page of sent invitations is shown with. */
export async function readSent(cookie: string): Promise<PageProps> {
  const { session, authClient, queryClient } = await open(cookie)
  const client = betterAuthInvitations(authClient, session)
  await queryClient.prefetchInfiniteQuery(infiniteSentInvitationsOptions(client, { order: '-createdAt' }))
  return { ...session, state: dehydrate(queryClient) }
}
