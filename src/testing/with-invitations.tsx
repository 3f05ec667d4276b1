'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { memoryInvitations } from '../adapters/memory/memory-invitations.ts'
import type { InvitationsClient } from '../client/client.ts'
import { InvitationsProvider } from '../hooks/invitations-provider.tsx'
import { exampleInvitations, exampleNow } from './fixtures.ts'

export interface WithInvitationsProps {
  /** @default The example invitations in memory, as `invitee@example.com` */
  client?: InvitationsClient
  /** @default A new one */
  queryClient?: QueryClient
  /** The time, in milliseconds since 1970. @default The moment of the examples */
  now?: () => number
  children: ReactNode
}

/** What a component needs around it in a host's own tests and stories. */
export function WithInvitations({ client, queryClient, now = atExampleNow, children }: WithInvitationsProps) {
  const [ownQueryClient] = useState(() => new QueryClient())
  const [ownClient] = useState(() =>
    memoryInvitations({
      emailAddress: 'invitee@example.com',
      invitations: exampleInvitations,
      clock: atExampleNow,
    }),
  )
  return (
    <QueryClientProvider client={queryClient ?? ownQueryClient}>
      <InvitationsProvider client={client ?? ownClient} now={now}>
        {children}
      </InvitationsProvider>
    </QueryClientProvider>
  )
}

function atExampleNow(): number {
  return exampleNow
}
