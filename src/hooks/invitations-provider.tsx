'use client'
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { use, useImperativeHandle, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { InvitationsClient } from '../client/client.ts'
import { acceptancesOf } from '../query/acceptances.ts'
import { createResources } from '../query/received-resource.ts'
import { createClock } from './clock.ts'
import { InvitationsContext } from './invitations-context.ts'

export interface InvitationsProviderProps {
  /** The backend, seen by the signed-in person. Keep it the same between renders (`useMemo`, or a constant). */
  client: InvitationsClient
  /** The time, in milliseconds since 1970: for stories and tests. @default The client's, else Date.now */
  now?: () => number
  children: ReactNode
}

/**
 * Gives the hooks and components below it their backend. The host's own `QueryClient` holds the data where
 * there is one above; else a private one does.
 */
export function InvitationsProvider({
  client,
  now = client.now ?? Date.now,
  children,
}: InvitationsProviderProps) {
  const [own] = useState(() => new QueryClient())
  const queryClient = use(QueryClientContext) ?? own
  const value = useMemo(() => {
    const acceptances = acceptancesOf(client, queryClient)
    const toResource = createResources(acceptances, client.received?.decline !== undefined)
    return { client, clock: createClock(now), acceptances, toResource }
  }, [client, queryClient, now])
  // With the very change of the page, not after it: nothing is asked in the name of somebody who is not there any more.
  useImperativeHandle(value.acceptances.hold, nothing, [value.acceptances])
  return (
    <QueryClientProvider client={queryClient}>
      <InvitationsContext value={value}>{children}</InvitationsContext>
    </QueryClientProvider>
  )
}

/** Holding the acceptances is all that the handle is for. */
const nothing = () => null
