import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { SentInvitations } from 'invitekit'
import { sentKey } from 'invitekit/headless'
import { exampleNow, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { memoryInvitations, WithInvitations } from 'invitekit/testing'
import { expect, it, vi } from 'vitest'

function sentTo(name: string, minutesAgo: number) {
  return memoryInvitation({
    id: `inv_${name}`,
    emailAddress: `${name}@example.com`,
    createdAt: exampleNow - minutesAgo * 60_000,
  })
}

/** A backend whose lists come as from a network: equal, and never the same. */
function show(pageSize: number) {
  const client = memoryInvitations({
    emailAddress: 'admin@example.com',
    organization: exampleOrganization(),
    invitations: Array.from({ length: 4 }, (_, i) => sentTo(`p${i}`, i)),
    clock: () => exampleNow,
  })
  const { sent } = client
  if (!sent) throw new Error('There is no sent side.')
  const list = sent.list.bind(sent)
  sent.list = async (...query) => structuredClone(await list(...query))
  const queryClient = new QueryClient()
  render(
    <WithInvitations {...{ client, queryClient }}>
      <SentInvitations {...{ pageSize }} />
    </WithInvitations>,
  )
  return { client, sent, queryClient }
}

const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent.split('@')[0])

it('draws no row anew when the list is read again and nothing has changed, and only the one that has', async () => {
  const { client, sent, queryClient } = show(50)
  await screen.findByText('p0@example.com')
  // Each row writes two times whenever it is drawn.
  const written = vi.spyOn(Intl.RelativeTimeFormat.prototype, 'format')
  await queryClient.refetchQueries({ queryKey: sentKey(client) })
  expect(written).not.toHaveBeenCalled()
  const list = sent.list.bind(sent)
  sent.list = async (...query) => {
    const page = await list(...query)
    return { ...page, items: page.items.map((one, i) => (i === 1 ? { ...one, role: 'billing' } : one)) }
  }
  await queryClient.refetchQueries({ queryKey: sentKey(client) })
  await screen.findByText('billing')
  expect(screen.getAllByText('billing')).toHaveLength(1)
  expect(names()).toEqual(['p0', 'p1', 'p2', 'p3'])
  written.mockRestore()
})

it('has none twice that has moved on to the next page while that was read', async () => {
  const { client } = show(2)
  await screen.findByText('p1@example.com')
  client.database.invitations.set('inv_new', sentTo('new', -1))
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(names()).toEqual(['p0', 'p1', 'p2']))
})

it('says of a date that could not be read that there is none', async () => {
  const { sent } = show(50)
  const list = sent.list.bind(sent)
  sent.list = async (...query) => {
    const page = await list(...query)
    return { ...page, items: page.items.map((one) => ({ ...one, createdAt: null })) }
  }
  const header = await screen.findByText('p0@example.com')
  expect(header.closest('tr')?.querySelector('[data-column=sent]')).toHaveTextContent('–')
})
