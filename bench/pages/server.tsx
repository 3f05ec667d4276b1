// What a server does with a list: it renders it, and writes out what it has read. Bundled for Node.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { InvitationList, InvitationsProvider } from 'invitekit'
import { renderToString } from 'react-dom/server'
import { createBackend } from './backend.ts'
import { floorKey, FloorList } from './floor-list.tsx'
import { prefetched, stateOf } from './host.tsx'
import { openOrganization } from './ours.tsx'
import { receivedRecords } from './records.ts'

const backend = createBackend(0)

/** Ours, from a cache that holds the invitations. */
export function ours(length: number) {
  const { client } = backend
  const queryClient = prefetched(client, length)
  const html = renderToString(
    <QueryClientProvider client={queryClient}>
      <InvitationsProvider {...{ client }}>
        <InvitationList pageSize={length} {...{ openOrganization }} />
      </InvitationsProvider>
    </QueryClientProvider>,
  )
  const state = stateOf(queryClient)
  return { html, state, text: JSON.stringify(state), scope: client.scope }
}

/** The floor: plain React over the same cache. */
export function floor(length: number) {
  const queryClient = new QueryClient()
  queryClient.setQueryData(floorKey, { items: receivedRecords(length), hasNextPage: false, total: length })
  const html = renderToString(
    <QueryClientProvider client={queryClient}>
      <FloorList backend={{ client: backend.client, length }} />
    </QueryClientProvider>,
  )
  return { html, text: JSON.stringify(stateOf(queryClient)) }
}

export { pasting } from './pastes.ts'
