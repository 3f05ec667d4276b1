import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { InvitationInbox, InvitationList } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitation } from 'invitekit/testing'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
})

function memory(invitations: readonly MemoryInvitation[], now = () => exampleNow) {
  return memoryInvitations({ emailAddress: 'invitee@example.com', invitations, clock: now })
}

function invitation(id: string, fields: Partial<MemoryInvitation> = {}): MemoryInvitation {
  return memoryInvitation({ id, createdAt: exampleNow - 1000, ...fields })
}

const three = ['one', 'two', 'three'].map((id) => invitation(id))

function bells() {
  return screen.getAllByRole('button', { name: /^Invitations/ })
}

/** All that is said to those who listen, as it is said. */
function listen() {
  const heard: string[] = []
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.parentElement?.matches('[data-ik-announcer]')) heard.push(node.textContent ?? '')
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return heard
}

async function pass(milliseconds: number) {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds))
}

it('costs one request with any number of bells and lists', async () => {
  const client = memory(three)
  render(
    <WithInvitations client={client}>
      <InvitationInbox />
      <InvitationInbox />
      <InvitationList />
    </WithInvitations>,
  )
  expect(await screen.findAllByRole('button', { name: 'Invitations, 3 pending' })).toHaveLength(2)
  expect(client.database.requests).toEqual(['list'])
})

it('asks once an interval, also where three bells have come at different times', async () => {
  const client = memory(three)
  const queryClient = new QueryClient()
  const page = (count: number) => (
    <WithInvitations client={client} queryClient={queryClient}>
      {Array.from({ length: count }, (_, i) => (
        <InvitationInbox key={i} />
      ))}
    </WithInvitations>
  )
  const { rerender } = render(page(1))
  await screen.findByRole('button', { name: 'Invitations, 3 pending' })
  await pass(10_000)
  rerender(page(2))
  await pass(10_000)
  rerender(page(3))
  await pass(10_000)
  expect(client.database.requests).toEqual(['list'])
  await pass(31_000)
  expect(client.database.requests).toHaveLength(2)
  await pass(60_000)
  expect(client.database.requests).toHaveLength(3)
  await pass(60_000)
  expect(client.database.requests).toHaveLength(4)
})

it('never asks again where the interval is 0', async () => {
  const client = memory(three)
  render(
    <WithInvitations client={client}>
      <InvitationInbox refreshInterval={0} />
    </WithInvitations>,
  )
  await screen.findByRole('button', { name: 'Invitations, 3 pending' })
  await pass(600_000)
  expect(client.database.requests).toEqual(['list'])
})

it('counts by the clock: what expires is not pending any more, and nothing else draws it again', async () => {
  let now = exampleNow
  const client = memory([...three, invitation('soon', { expiresAt: exampleNow + 60_000 })])
  const drawn = vi.fn()
  render(
    <WithInvitations client={client} now={() => now}>
      <Profiler id="bell" onRender={drawn}>
        <InvitationInbox refreshInterval={0} />
      </Profiler>
    </WithInvitations>,
  )
  await screen.findByRole('button', { name: 'Invitations, 4 pending' })
  await pass(1000)
  drawn.mockClear()
  await pass(45_000)
  expect(drawn).not.toHaveBeenCalled()
  now += 90_000
  await pass(30_000)
  expect(bells()[0]).toHaveAccessibleName('Invitations, 3 pending')
  expect(drawn).toHaveBeenCalledOnce()
})

it('says that new ones have arrived once, with however many bells, and at most every five seconds', async () => {
  const heard = listen()
  const client = memory(three)
  const queryClient = new QueryClient()
  render(
    <WithInvitations client={client} queryClient={queryClient}>
      <InvitationInbox refreshInterval={0} />
      <InvitationInbox refreshInterval={0} />
      <InvitationInbox refreshInterval={0} pageSize={30} />
    </WithInvitations>,
  )
  await screen.findAllByRole('button', { name: 'Invitations, 3 pending' })
  await pass(1000)
  const arrive = async (...ids: string[]) => {
    for (const id of ids) client.database.invitations.set(id, invitation(id, { createdAt: exampleNow }))
    await act(() => queryClient.refetchQueries())
    await pass(500)
  }
  await arrive()
  expect(heard).toEqual([])
  await arrive('four', 'five')
  expect(heard).toEqual(['2 new invitations'])
  await arrive('six')
  await arrive('seven', 'eight')
  expect(heard).toEqual(['2 new invitations'])
  await pass(5000)
  expect(heard).toEqual(['2 new invitations', '3 new invitations'])
  await pass(20_000)
  await arrive()
  expect(heard).toHaveLength(2)
})

it('calls no news what comes into view because others have gone, or was asked for', async () => {
  const heard = listen()
  const times = ['a', 'b', 'c', 'd'].map((id, i) => invitation(id, { createdAt: exampleNow - i * 1000 }))
  const client = memory(times)
  const queryClient = new QueryClient()
  render(
    <WithInvitations client={client} queryClient={queryClient}>
      <InvitationInbox pageSize={2} refreshInterval={0} />
      <InvitationList pageSize={2} />
    </WithInvitations>,
  )
  await screen.findByRole('button', { name: 'Invitations, 2 or more pending' })
  await pass(1000)
  client.database.invitations.delete('a')
  await act(() => queryClient.refetchQueries())
  await act(async () => screen.getByRole('button', { name: 'Show more' }).click())
  await screen.findByRole('button', { name: 'Invitations, 3 pending' })
  await pass(6000)
  expect(heard).toEqual([])
})

it('has no count where the load has failed, and can be pressed', async () => {
  const client = memory(three)
  client.database.faults.list = { code: 'other' }
  render(
    <WithInvitations client={client}>
      <InvitationInbox />
    </WithInvitations>,
  )
  await waitFor(() => expect(client.database.requests).toEqual(['list']))
  await pass(1000)
  expect(bells()[0]).toHaveAccessibleName('Invitations')
  expect(bells()[0]).not.toHaveAttribute('aria-disabled')
})
