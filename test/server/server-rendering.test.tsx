import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import {
  AcceptCard,
  infiniteInvitationsOptions,
  InvitationList,
  InvitationsProvider,
  invitationOptions,
} from 'invitekit'
import { exampleInvitations, exampleNow, memoryInvitations } from 'invitekit/testing'

function memory() {
  return memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: exampleInvitations,
    clock: () => exampleNow,
  })
}

/** What a server sends of a page with a list and a card, after it has fetched what they show. */
async function render() {
  const client = memory()
  const queryClient = new QueryClient()
  await queryClient.prefetchInfiniteQuery(infiniteInvitationsOptions(client))
  await queryClient.prefetchQuery(invitationOptions(client, 'inv_acme'))
  const html = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <HydrationBoundary state={JSON.parse(JSON.stringify(dehydrate(queryClient)))}>
        <InvitationsProvider client={client} now={() => exampleNow}>
          <InvitationList />
          <AcceptCard invitationId="inv_acme" />
        </InvitationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>,
  )
  return { html, requests: client.database.requests }
}

it('renders what was prefetched, without a document and without a request', async () => {
  expect(typeof document).toBe('undefined')
  const { html, requests } = await render()
  expect(html).toContain('Globex')
  expect(html).toContain('Accept invitation to Acme')
  expect(html).toContain('Join <bdi')
  expect(requests).toEqual(['list', 'get'])
})

it('writes no inline style, which a strict content security policy would refuse', async () => {
  expect((await render()).html).not.toMatch(/\sstyle=/)
})

it('writes dates alike wherever it runs', async () => {
  const { html } = await render()
  expect(html).toMatch(/Expires <time [^>]*dateTime="2026-11-25T12:00:00.000Z"/)
  expect(html).toContain('>2026-11-25</time>')
})
