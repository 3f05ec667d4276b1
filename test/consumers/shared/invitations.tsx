'use client'
import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import { InvitationInbox, InvitationList, InvitationsProvider } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { useInvitations } from 'invitekit/headless'
import { useMemo, useState } from 'react'
import { createAuth } from './auth-client.ts'

const authClient = createAuth()

export interface InvitationsPageProps {
  userId: string
  /** What a server has read. */
  state?: DehydratedState
}

/** The page of every host: components of one entry, a hook of another, and classes of the host's. */
export function InvitationsPage({ userId, state }: InvitationsPageProps) {
  const [queryClient] = useState(() => new QueryClient())
  const client = useMemo(() => betterAuthInvitations(authClient, { userId }), [userId])
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <InvitationsProvider client={client}>
          <InvitationInbox className="rounded-none" />
          <Total />
          <InvitationList />
        </InvitationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}

function Total() {
  const { data } = useInvitations()
  return <p className="bg-ik-primary">{data ? `${data.items.length} in all` : '…'}</p>
}
