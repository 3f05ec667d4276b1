import { QueryClient } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useInvitationNews, usePendingCount } from 'invitekit/headless'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'

afterEach(() => vi.useRealTimers())

function world() {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  let time = exampleNow
  const now = () => time
  const queryClient = new QueryClient()
  const made = { createdAt: exampleNow - 2000, expiresAt: exampleNow + 60_000 }
  const invitations = [memoryInvitation({ id: 'one', ...made })]
  const client = memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations,
    clock: now,
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <WithInvitations {...{ client, queryClient }} now={now}>
      {children}
    </WithInvitations>
  )
  async function arrive(id: string) {
    client.database.invitations.set(id, memoryInvitation({ id, createdAt: exampleNow - 1000 }))
    await act(() => queryClient.refetchQueries())
  }
  async function pass(milliseconds: number) {
    time += milliseconds
    await act(() => vi.advanceTimersByTimeAsync(milliseconds))
  }
  return { arrive, pass, wrapper }
}

it('tells all that subscribe, of the same arrivals with the same object', async () => {
  const { arrive, wrapper } = world()
  const { result } = renderHook(() => ({ watch: useInvitationNews(), count: usePendingCount() }), { wrapper })
  await vi.waitFor(() => expect(result.current.count.count).toBe(1))
  const told: [string, number, object][] = []
  const ends = ['toast', 'bell'].map((name) =>
    result.current.watch((count, event) => void told.push([name, count, event])),
  )
  await arrive('two')
  expect(told.map(([name, count]) => [name, count])).toEqual([
    ['toast', 1],
    ['bell', 1],
  ])
  expect(told[0]?.[2]).toBe(told[1]?.[2])
  ends.forEach((end) => end())
})

it('tells those that are left what has arrived within the pause, though another one has gone', async () => {
  const { arrive, wrapper } = world()
  const { result } = renderHook(() => ({ watch: useInvitationNews(), count: usePendingCount() }), { wrapper })
  await vi.waitFor(() => expect(result.current.count.count).toBe(1))
  const told: number[] = []
  const endFirst = result.current.watch(() => {})
  const endSecond = result.current.watch((count) => void told.push(count))
  await arrive('two')
  await arrive('three')
  endFirst()
  await act(() => vi.advanceTimersByTimeAsync(6000))
  expect(told).toEqual([1, 1])
  endSecond()
})

it('counts what has come in the place of what has expired, at once', async () => {
  const { arrive, pass, wrapper } = world()
  const { result } = renderHook(() => usePendingCount({ refreshInterval: 0 }), { wrapper })
  await vi.waitFor(() => expect(result.current.count).toBe(1))
  await pass(90_000)
  expect(result.current.count).toBe(0)
  await arrive('two')
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(result.current.count).toBe(1)
})
