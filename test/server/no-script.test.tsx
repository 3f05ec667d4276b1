import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToReadableStream } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AcceptCard, InvitationsProvider, invitationOptions } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations } from 'invitekit/testing'
import type { MemoryInvitation } from 'invitekit/testing'

/** All that a server sends of a card, after it has read the invitation: what a page without a script has. */
async function sent(fields: Partial<MemoryInvitation> = {}) {
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: [memoryInvitation(fields)],
    clock: () => exampleNow,
  })
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(invitationOptions(client, 'inv_acme'))
  const stream = await renderToReadableStream(
    <QueryClientProvider client={new QueryClient()}>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <InvitationsProvider client={client}>
          <AcceptCard invitationId="inv_acme" />
        </InvitationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>,
  )
  await stream.allReady
  const html = await new Response(stream).text()
  expect(client.database.requests).toEqual(['get'])
  return html
}

describe('F52', () => {
  it('F52: shows who invites whom to what, and until when, and says why Accept can do nothing', async () => {
    const html = await sent()
    const withoutScript = html.replaceAll(/<script[\s\S]*?<\/script>/g, '')
    for (const text of ['Acme', 'Member', 'Ana Lima', 'ana@example.com', 'invitee@example.com', '2026-11-25'])
      expect(withoutScript).toContain(text)
    expect(html).toContain('<noscript>Accepting needs JavaScript.</noscript>')
    // What comes later comes hidden, and only a script puts it in its place.
    expect(html).not.toMatch(/<div hidden/)
  })

  it.each([
    { status: 'accepted', says: /You joined .*Acme/ },
    { status: 'revoked', says: /This invitation was revoked\./ },
    { status: 'expired', says: /This invitation has expired\./ },
  ])('F52: says that an invitation is $status', async ({ status, says }) => {
    const html = await sent({ status })
    expect(html).toMatch(says)
    expect(html).not.toMatch(/<div hidden/)
  })
})
