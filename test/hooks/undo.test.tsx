import { QueryClient } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest'
import { useAcceptance, useDeclineInvitation, useInvitations } from 'invitekit/headless'
import type { AcceptanceOptions, UserOrganizationInvitation } from 'invitekit/headless'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitationsClient } from 'invitekit/testing'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  return () => vi.useRealTimers()
})

afterEach(() => vi.restoreAllMocks())

function memory(options: object = {}) {
  return memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: [memoryInvitation()],
    clock: () => exampleNow,
    ...options,
  })
}

function writesOf({ database }: MemoryInvitationsClient) {
  return database.requests.filter((verb) => verb === 'accept' || verb === 'decline')
}

/** A page that shows the same invitation twice: a row with a window, and a card without one. */
async function page(client = memory(), options: AcceptanceOptions = {}) {
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <WithInvitations {...{ client, queryClient }}>{children}</WithInvitations>
  )
  const read = renderHook(() => useInvitations(), { wrapper })
  await vi.dynamicImportSettled()
  const invitation = await vi.waitFor(() => {
    const first = read.result.current.data?.items[0]
    if (!first) throw new Error('Nothing was read.')
    return first
  })
  function useBoth(shown: UserOrganizationInvitation) {
    return {
      row: useAcceptance(shown, { undoWindow: 8000, ...options }),
      card: useAcceptance(shown),
      decline: useDeclineInvitation(),
    }
  }
  const both = renderHook(() => useBoth(invitation), { wrapper })
  function leave() {
    both.unmount()
    read.unmount()
  }
  return { ...both, client, invitation, queryClient, leave }
}

function later(milliseconds: number) {
  return act(() => vi.advanceTimersByTimeAsync(milliseconds))
}

/** Until all that was asked is answered, which takes the backend a moment. */
async function answered() {
  await later(10)
  await later(10)
}

describe('declining with a window to undo it', () => {
  it('sends nothing within the window, and declines once after it', async () => {
    const onDeclined = vi.fn()
    const { result, client } = await page(memory(), { onDeclined })
    act(() => result.current.row.decline?.())
    await later(7999)
    expect(writesOf(client)).toEqual([])
    expect(result.current.row).toMatchObject({ state: 'declining', undo: expect.any(Function) })
    expect(onDeclined).not.toHaveBeenCalled()
    await later(1)
    expect(writesOf(client)).toEqual(['decline'])
    await answered()
    expect(result.current.row).toMatchObject({ state: 'declined', undo: undefined })
    expect(onDeclined).toHaveBeenCalledOnce()
  })

  it('sends nothing once it is undone, and opens a whole new window for the next press', async () => {
    const onDeclined = vi.fn()
    const { result, client } = await page(memory(), { onDeclined })
    act(() => result.current.row.decline?.())
    await later(6000)
    act(() => result.current.row.undo?.())
    expect(result.current.row).toMatchObject({ state: 'idle', undo: undefined })
    act(() => result.current.row.decline?.())
    // The first window would be over by now.
    await later(7999)
    expect(writesOf(client)).toEqual([])
    expect(result.current.row.state).toBe('declining')
    await later(1)
    expect(writesOf(client)).toEqual(['decline'])
    await answered()
    expect(onDeclined).toHaveBeenCalledOnce()
  })

  it('stays undone', async () => {
    const onDeclined = vi.fn()
    const { result, client } = await page(memory(), { onDeclined })
    act(() => result.current.row.decline?.())
    act(() => result.current.row.undo?.())
    await later(60_000)
    expect(writesOf(client)).toEqual([])
    expect(result.current.row).toMatchObject({ state: 'idle', error: null })
    expect(onDeclined).not.toHaveBeenCalled()
  })

  it('can’t be undone by a button that is late', async () => {
    const client = memory()
    const { result } = await page(client)
    act(() => result.current.row.decline?.())
    const { undo } = result.current.row
    client.database.latency = 1000
    await later(8000)
    act(() => undo?.())
    expect(result.current.row).toMatchObject({ state: 'declining', undo: undefined })
    await later(1000)
    expect(result.current.row.state).toBe('declined')
  })

  it.each(['pagehide', 'visibilitychange'])('sends at once, and once, on %s', async (type) => {
    const { result, client } = await page()
    act(() => result.current.row.decline?.())
    await later(100)
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    const target = type === 'pagehide' ? window : document
    await act(async () => {
      target.dispatchEvent(new Event(type))
      target.dispatchEvent(new Event(type))
    })
    expect(writesOf(client)).toEqual(['decline'])
    await later(20_000)
    expect(writesOf(client)).toEqual(['decline'])
    expect(result.current.row.state).toBe('declined')
  })

  it('waits on while the page is looked at again', async () => {
    const { result, client } = await page()
    act(() => result.current.row.decline?.())
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
    await later(100)
    expect(writesOf(client)).toEqual([])
    expect(result.current.row.state).toBe('declining')
  })

  it('T37: sends nothing in the name of somebody who has gone, and tells of no decline', async () => {
    const onDeclined = vi.fn()
    const { result, client, leave, invitation, queryClient } = await page(memory(), { onDeclined })
    act(() => result.current.row.decline?.())
    await later(1000)
    leave()
    await later(60_000)
    expect(writesOf(client)).toEqual([])
    expect(onDeclined).not.toHaveBeenCalled()
    const back = renderHook(() => useAcceptance(invitation), {
      wrapper: ({ children }) => <WithInvitations {...{ client, queryClient }}>{children}</WithInvitations>,
    })
    expect(back.result.current.state).toBe('idle')
  })

  it('is the same for everything that shows the invitation', async () => {
    const { result, client } = await page()
    act(() => result.current.row.decline?.())
    expect(result.current.card).toMatchObject({ state: 'declining', undo: expect.any(Function) })
    act(() => result.current.card.undo?.())
    expect([result.current.row.state, result.current.card.state]).toEqual(['idle', 'idle'])
    await later(20_000)
    expect(writesOf(client)).toEqual([])
  })

  it('takes no other press meanwhile', async () => {
    const { result, client, invitation } = await page()
    act(() => result.current.row.decline?.())
    act(() => result.current.card.accept())
    await expect(invitation.accept()).rejects.toMatchObject({ code: 'unconfirmed' })
    await expect(invitation.decline?.()).rejects.toMatchObject({ code: 'unconfirmed' })
    expect(result.current.row.state).toBe('declining')
    await later(8000)
    expect(writesOf(client)).toEqual(['decline'])
  })

  it('tells what the backend makes of an invitation that has expired meanwhile', async () => {
    const onDeclined = vi.fn()
    const { result } = await page(memory({ faults: { decline: { code: 'expired' } } }), { onDeclined })
    act(() => result.current.row.decline?.())
    await later(8000)
    await answered()
    expect(result.current.row.state).toBe('expired')
    expect(onDeclined).not.toHaveBeenCalled()
  })
})

describe('declining at once', () => {
  it('is what a window of 0 does', async () => {
    const { result, client } = await page(memory(), { undoWindow: 0 })
    act(() => result.current.row.decline?.())
    expect(result.current.row.undo).toBeUndefined()
    await later(0)
    expect(writesOf(client)).toEqual(['decline'])
  })

  it('is what the mutation and the resource do', async () => {
    const first = await page()
    act(() => first.result.current.decline.mutate('inv_acme'))
    await later(0)
    expect(writesOf(first.client)).toEqual(['decline'])
    const second = await page()
    act(() => void second.invitation.decline?.())
    await later(0)
    expect(writesOf(second.client)).toEqual(['decline'])
  })
})
