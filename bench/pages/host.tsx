// A list whose invitations a server has read, as both the server and the browser draw it.
import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import { InvitationList, InvitationsProvider } from 'invitekit'
import { infiniteInvitationsOptions } from 'invitekit/headless'
import type { InvitationsClient } from 'invitekit/headless'
import { useState } from 'react'
import { openOrganization } from './ours.tsx'
import { receivedRecords } from './records.ts'

export interface HostProps {
  client: InvitationsClient
  length: number
  state: DehydratedState
}

/** A host's page over what its server has read. */
export function Host({ client, length, state }: HostProps) {
  const [queryClient] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary {...{ state }}>
        <InvitationsProvider {...{ client }}>
          <InvitationList pageSize={length} {...{ openOrganization }} />
        </InvitationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}

/** A query client that has read the invitations, as after a prefetch. */
export function prefetched(client: InvitationsClient, length: number): QueryClient {
  const queryClient = new QueryClient()
  queryClient.setQueryData(infiniteInvitationsOptions(client, { pageSize: length }).queryKey, {
    pages: [{ items: receivedRecords(length), hasNextPage: false, total: length }],
    pageParams: [1],
  })
  return queryClient
}

/** What the server sends along. */
export function stateOf(queryClient: QueryClient): DehydratedState {
  return dehydrate(queryClient)
}
