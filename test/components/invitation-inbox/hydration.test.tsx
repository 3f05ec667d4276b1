import { dehydrate, hydrate as fillCache, QueryClient } from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { infiniteInvitationsOptions, InvitationInbox } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'

it('has no count on a server unless it is prefetched, and hydrates silently', async () => {
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: ['one', 'two', 'three'].map((id) => memoryInvitation({ id })),
    clock: () => exampleNow,
  })
  const page = (queryClient: QueryClient) => (
    <WithInvitations client={client} queryClient={queryClient}>
      <InvitationInbox refreshInterval={0} />
    </WithInvitations>
  )
  expect(renderToString(page(new QueryClient()))).toContain('aria-label="Invitations"')
  const server = new QueryClient()
  await server.prefetchInfiniteQuery(infiniteInvitationsOptions(client))
  const place = document.body.appendChild(document.createElement('div'))
  place.innerHTML = renderToString(page(server))
  expect(place.innerHTML).toContain('aria-label="Invitations, 3 pending"')
  const browser = new QueryClient()
  fillCache(browser, dehydrate(server))
  const onRecoverableError = vi.fn()
  const root = await act(async () => hydrateRoot(place, page(browser), { onRecoverableError }))
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(screen.getByRole('button')).toHaveAccessibleName('Invitations, 3 pending')
  await act(async () => root.unmount())
  place.remove()
})
