'use client'
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { use, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { InvitationsClient } from '../client/client.ts'
import { createResources } from '../query/received-resource.ts'
import { createReceivedWrites } from '../query/received-writes.ts'
import { createClock } from './clock.ts'
import { InvitationsContext } from './invitations-context.ts'

export interface InvitationsProviderProps {
  /** The backend, seen by the signed-in person. Keep it the same between renders (`useMemo`, or a constant). */
  client: InvitationsClient
  /** The time, in milliseconds since 1970: for stories and tests. @default Date.now */
  now?: () => number
  children: ReactNode
}

/**
 * Gives the hooks and components below it their backend. The host's own `QueryClient` holds the data where
 * there is one above; else a private one does.
 */
export function InvitationsProvider({ client, now = Date.now, children }: InvitationsProviderProps) {
  const [own] = useState(() => new QueryClient())
  const queryClient = use(QueryClientContext) ?? own
  const value = useMemo(() => {
    const writes = createReceivedWrites(client, queryClient)
    const toResource = createResources(writes, client.received?.decline !== undefined)
    return { client, clock: createClock(now), writes, toResource }
  }, [client, queryClient, now])
  return (
    <QueryClientProvider client={queryClient}>
      <InvitationsContext value={value}>{children}</InvitationsContext>
    </QueryClientProvider>
  )
}
