import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useInfiniteInvitations, useInvitationNews } from 'invitekit/headless'
import { memoryInvitations } from 'invitekit/testing'
import { pass, render, sentTo } from './sent-world.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells of no arrivals where somebody comes back after another', async () => {
  const invitations = ['one', 'two', 'three'].map((name) => ({
    ...sentTo(name),
    emailAddress: 'a@example.com',
  }))
  const a = memoryInvitations({ emailAddress: 'a@example.com', invitations })
  const b = memoryInvitations({ emailAddress: 'b@example.com' })
  const queryClient = new QueryClient()
  const told: number[] = []
  function useWatching() {
    return { list: useInfiniteInvitations(), subscribe: useInvitationNews() }
  }
  const view = await render(a, useWatching, queryClient)
  const watch = () => view.result.current.subscribe((count) => void told.push(count))
  let stop = watch()
  for (const next of [b, a]) {
    await pass(100)
    view.become(next)
    stop()
    stop = watch()
  }
  await pass(100)
  a.database.invitations.set('four', {
    ...sentTo('four'),
    emailAddress: 'a@example.com',
    createdAt: Date.now(),
  })
  void queryClient.refetchQueries()
  await pass(6000)
  expect(told).toEqual([1])
  stop()
})
