import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { sentKey, SentInvitations } from 'invitekit'
import type { SentInvitationsProps } from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { describe, expect, it, vi } from 'vitest'
import { listen } from '../../support/heard.ts'

function world(count: number, options: Partial<MemoryInvitationsOptions> = {}) {
  const client = memoryInvitations({
    emailAddress: 'admin@example.com',
    organization: exampleOrganization(),
    invitations: Array.from({ length: count }, (_, i) =>
      memoryInvitation({
        id: `inv_p${i}`,
        emailAddress: `p${i}@example.com`,
        createdAt: exampleNow - i * 60_000,
      }),
    ),
    clock: () => exampleNow,
    ...options,
  })
  const { sent } = client
  if (!sent) throw new Error('The client has no sent side.')
  return { ...client, sent }
}

async function show(client: ReturnType<typeof world>, props: SentInvitationsProps = {}) {
  const queryClient = new QueryClient()
  const page = (who = client) => (
    <WithInvitations client={who} queryClient={queryClient}>
      <SentInvitations {...props} />
    </WithInvitations>
  )
  const { rerender } = render(page())
  await screen.findByText('p0@example.com')
  return { user: userEvent.setup(), queryClient, become: (who: typeof client) => rerender(page(who)) }
}

const names = () => screen.queryAllByRole('rowheader').map(({ textContent }) => textContent.split('@')[0])
const bar = () => document.querySelector('[data-slot=ik-sent-invitations-count]')?.textContent
const wait = (milliseconds: number) => act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)))

async function choose(user: ReturnType<typeof userEvent.setup>, ...chosen: string[]) {
  for (const name of chosen)
    await user.click(screen.getByRole('checkbox', { name: `Select ${name}@example.com` }))
}

/** A backend that mails again by creating anew, as Clerk's is. */
function creatingAnew(count: number) {
  const client = world(count)
  const { invitations } = client.database
  client.sent.resend = async (id) => {
    const old = invitations.get(id)
    if (!old) throw new Error(`No ${id}.`)
    const now = { ...old, id: `${id}_new`, createdAt: exampleNow }
    invitations.delete(id)
    invitations.set(now.id, now)
    return { ...now, updatedAt: null }
  }
  return client
}

describe('acting on several', () => {
  it('offers none that are not on the page', async () => {
    const client = world(3)
    const { user } = await show(client)
    client.database.faults.list = { code: 'forbidden' }
    await user.selectOptions(screen.getByRole('combobox'), 'Accepted')
    await waitFor(() => expect(screen.queryByText('p0@example.com')).toBeNull())
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    expect(screen.queryByRole('button', { name: /^Revoke/ })).toBeNull()
    expect(bar()).toBe('')
  })

  it('says of one what it says of several, and lets it be undone', async () => {
    const { user } = await show(world(3))
    await choose(user, 'p1')
    await wait(400)
    const { heard, stop } = listen()
    await user.click(screen.getByRole('button', { name: 'Revoke 1' }))
    await wait(600)
    stop()
    expect(heard).toEqual(['1 invitation is being revoked.'])
    const row = screen.getByRole('row', { name: /p1@/ })
    await user.click(within(row.closest('section') ?? row).getAllByRole('button', { name: 'Undo' })[0] ?? row)
    expect(bar()).toBe('3 invitations')
  })

  it('tells what becomes of one that is in view no more', async () => {
    const client = world(3)
    client.database.faults.revoke = { code: 'forbidden' }
    const { user } = await show(client, { undoWindow: 1500 })
    await choose(user, 'p1')
    await wait(400)
    const { heard, stop } = listen()
    await user.click(screen.getByRole('button', { name: 'Revoke 1' }))
    await user.type(screen.getByRole('searchbox'), 'p2')
    await waitFor(() => expect(names()).toEqual(['p2']))
    expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible()
    await waitFor(() => expect(bar()).toBe('1 failed.'), { timeout: 5000 })
    await wait(400)
    stop()
    expect(heard).toEqual(['1 invitation is being revoked.', '1 under way…', '1 failed.'])
    await user.clear(screen.getByRole('searchbox'))
    await waitFor(() => expect(bar()).toBe('3 invitations'))
  })

  it('is heard at its beginning and its end, and not with each answer', async () => {
    const { user } = await show(world(24, { latency: 20 }), { undoWindow: 0 })
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    await wait(500)
    const { heard, stop } = listen()
    await user.click(screen.getByRole('button', { name: 'Revoke 24' }))
    await waitFor(() => expect(bar()).toBe('24 invitations revoked.'))
    await wait(400)
    stop()
    expect(heard).toEqual(['24 under way…', '24 invitations revoked.'])
  })

  it('has a row once that has another id by now, in its place', async () => {
    const client = creatingAnew(3)
    const { user, queryClient } = await show(client, { undoWindow: 0 })
    await choose(user, 'p1')
    await user.click(screen.getByRole('button', { name: 'Resend 1' }))
    await waitFor(() => expect(bar()).toBe('1 invitation sent again.'))
    expect(names()).toEqual(['p0', 'p1', 'p2'])
    for (const _ of [1, 2]) {
      await act(() => queryClient.refetchQueries({ queryKey: sentKey(client) }))
      expect(names()).toEqual(['p0', 'p1', 'p2'])
    }
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    await user.click(screen.getByRole('button', { name: 'Revoke 3' }))
    await waitFor(() => expect(bar()).toBe('3 invitations revoked.'))
  })
})

describe('the list', () => {
  it('has the right count while another order is read', async () => {
    const client = world(6)
    const { user } = await show(client, { pageSize: 4 })
    client.database.latency = 300
    await wait(400)
    const { heard, stop } = listen()
    await user.click(screen.getByRole('button', { name: 'Address' }))
    expect(bar()).toBe('6 invitations')
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '7')
    await wait(800)
    stop()
    expect([bar(), heard]).toEqual(['6 invitations', []])
  })

  it('leaves out nobody who has moved up since some were revoked', async () => {
    const { user } = await show(world(8), { pageSize: 4, undoWindow: 0 })
    await user.selectOptions(screen.getByRole('combobox'), 'Pending')
    await waitFor(() => expect(names()).toEqual(['p0', 'p1', 'p2', 'p3']))
    await choose(user, 'p0', 'p1')
    await user.click(screen.getByRole('button', { name: 'Revoke 2' }))
    await waitFor(() => expect(bar()).toBe('2 invitations revoked.'))
    await user.click(screen.getByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(names()).toContain('p7'))
    expect(names()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'])
  })

  it('begins anew for the next person', async () => {
    const { user, become } = await show(world(2))
    await user.type(screen.getByRole('searchbox'), 'p1@example.com')
    await waitFor(() => expect(names()).toEqual(['p1']))
    become(world(1, { emailAddress: 'other@example.com' }))
    await waitFor(() => expect(names()).toEqual(['p0']))
    expect(screen.getByRole('searchbox')).toHaveValue('')
  })

  it('stays as it is where the person calls signing in off', async () => {
    const client = world(1)
    const { queryClient, user } = await show(client, { onSignIn: () => Promise.reject(new Error('off')) })
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    client.database.faults.list = { code: 'signedOut' }
    await act(() => queryClient.resetQueries({ queryKey: sentKey(client) }))
    await user.click(await screen.findByRole('button', { name: 'Sign in' }))
    await wait(50)
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible()
  })
})
