'use client'
import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import { InvitationsProvider } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { createAuth } from './auth-client.ts'

const authClient = createAuth()

/** What a page is shown with. */
export interface PageProps {
  userId: string
  /** Whose invitations this person sends. */
  organizationId?: string | undefined
  /** What a server has read. */
  state?: DehydratedState | undefined
}

/** What stands around every page: the host's own query client, and the person's invitations. */
export function Host({ userId, organizationId, state, children }: PageProps & { children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient())
  const client = useMemo(
    () => betterAuthInvitations(authClient, { userId, organizationId }),
    [userId, organizationId],
  )
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <InvitationsProvider client={client}>{children}</InvitationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}
