import { QueryClient } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { InvitationList } from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitation } from 'invitekit/testing'

const minute = 60_000
const day = 24 * 60 * minute

/** The test's own clock: timers and the time that rows are drawn by go together. */
beforeEach(() => {
  vi.useFakeTimers({
    now: exampleNow,
    toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'Date'],
  })
})
afterEach(() => vi.useRealTimers())

function endingIn(days: number, i = 0): MemoryInvitation {
  const id = `${days}_${i}`
  return memoryInvitation({
    id: `inv_${id}`,
    publicOrganizationData: exampleOrganization({ id: `org_${id}`, name: `Organization ${id}` }),
    expiresAt: exampleNow + days * day,
  })
}

async function show(invitations: readonly MemoryInvitation[]) {
  const client = memoryInvitations({ emailAddress: 'invitee@example.com', invitations, clock: Date.now })
  // What TanStack Query throws away it throws away by a timer of its own.
  const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } })
  const delays = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'setInterval')]
  const page = render(
    <WithInvitations client={client} queryClient={queryClient} now={Date.now}>
      <InvitationList pageSize={100} />
    </WithInvitations>,
  )
  await act(() => vi.advanceTimersByTimeAsync(10))
  return { ...page, delays: () => delays.flatMap(({ mock }) => mock.calls.map(([, delay]) => delay ?? 0)) }
}

it.each([
  [30, 'in 4 weeks'],
  [60, 'in 2 months'],
  [365, 'in 12 months'],
])('F22: sets no timer longer than a minute for an invitation that ends in %i days', async (days, words) => {
  const { delays } = await show([endingIn(days)])
  expect(screen.getByText(words)).toBeVisible()
  await act(() => vi.advanceTimersByTimeAsync(5 * minute))
  expect(screen.getByRole('button', { name: /^Accept/ })).toBeVisible()
  expect(delays().filter((delay) => delay > minute)).toEqual([])
  expect(delays().some((delay) => delay > minute / 4)).toBe(true)
})

it('F22: serves fifty rows with the timers of one, and has none left when they are gone', async () => {
  const one = await show([endingIn(30)])
  const timersOfOne = vi.getTimerCount()
  expect(timersOfOne).toBeGreaterThan(0)
  one.unmount()
  vi.clearAllTimers()

  const many = await show(Array.from({ length: 50 }, (_, i) => endingIn(30 + i, i)))
  expect(screen.getAllByRole('listitem')).toHaveLength(50)
  expect(vi.getTimerCount()).toBe(timersOfOne)
  await act(() => vi.advanceTimersByTimeAsync(2 * minute))
  many.unmount()
  expect(vi.getTimerCount()).toBe(0)
})

it('F22: catches up within a minute after the device slept for forty days', async () => {
  await show([endingIn(30), endingIn(60)])
  expect(screen.getAllByRole('button', { name: /^Accept invitation/ })).toHaveLength(2)
  vi.setSystemTime(exampleNow + 40 * day)
  await act(() => vi.advanceTimersByTimeAsync(minute))
  expect(screen.getAllByRole('button', { name: /^Accept invitation/ })).toHaveLength(1)
  expect(screen.getByText('in 2 weeks')).toBeVisible()
})

it('F22: says in coarse words how long there is, and tells nobody each time they change', async () => {
  await show([endingIn(0.25)])
  const words = new Set<string>()
  for (let passed = 0; passed < 90; passed += 1) {
    await act(() => vi.advanceTimersByTimeAsync(minute))
    words.add(screen.getByText(/^in \d+/).textContent)
  }
  expect([...words]).toEqual(['in 5 hours', 'in 4 hours'])
  expect(screen.queryByRole('note')).toBeNull()
  expect(screen.queryByRole('status')).toBeNull()
  expect(document.querySelector('li [aria-live]')).toBeNull()
})
