import { QueryClient } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { AcceptCard, InvitationList, invitationsKey } from 'invitekit'
import { WithInvitations } from 'invitekit/testing'
import { acceptancesOf } from '../../src/query/acceptances.ts'
import { memory } from './page.tsx'

afterEach(() => {
  vi.useRealTimers()
})

/** How many listen to the window and to the document. */
function countListeners() {
  let listeners = 0
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target
    target.addEventListener = (...listener: Parameters<typeof addEventListener>) => {
      listeners += 1
      addEventListener.apply(target, listener)
    }
    target.removeEventListener = (...listener: Parameters<typeof removeEventListener>) => {
      listeners -= 1
      removeEventListener.apply(target, listener)
    }
    onTestFinished(() => {
      Object.assign(target, { addEventListener, removeEventListener })
    })
  }
  return () => listeners
}

describe('F72', () => {
  it(
    'F72: a thousand pages that come and go leave no timer, listener or observer behind',
    { timeout: 120_000 },
    async () => {
      vi.useFakeTimers()
      const listeners = countListeners()
      const client = memory()
      const queryClient = new QueryClient()
      const acceptances = acceptancesOf(client, queryClient)
      const { subscribe, hold } = acceptances
      let subscribers = 0
      let holders = 0
      let told = 0
      acceptances.subscribe = (listener) => {
        subscribers += 1
        const leave = subscribe(() => {
          told += 1
          listener()
        })
        return () => {
          subscribers -= 1
          leave()
        }
      }
      acceptances.hold = () => {
        holders += 1
        const leave = hold()
        return () => {
          holders -= 1
          leave()
        }
      }
      let shown = 0

      async function visit() {
        const { unmount } = render(
          <WithInvitations client={client} queryClient={queryClient}>
            <InvitationList />
            <AcceptCard invitationId="inv_acme" />
          </WithInvitations>,
        )
        await act(() => vi.advanceTimersByTimeAsync(1))
        if (document.querySelectorAll('article button, li button').length === 4) shown += 1
        expect(subscribers).toBeGreaterThan(0)
        expect(holders).toBe(1)
        unmount()
        // The next one reads again.
        await queryClient.invalidateQueries()
      }
      function left() {
        const queries = queryClient.getQueryCache().findAll({ queryKey: invitationsKey(client) })
        return {
          timers: vi.getTimerCount(),
          listeners: listeners(),
          observers: queries.reduce((sum, query) => sum + query.getObserversCount(), 0),
          queries: queries.length,
          mutations: queryClient.getMutationCache().getAll().length,
          subscribers,
          holders,
        }
      }

      for (let visits = 0; visits < 10; visits += 1) await visit()
      const after10 = left()
      expect(after10).toMatchObject({ observers: 0, queries: 2, mutations: 0, subscribers: 0, holders: 0 })
      for (let visits = 10; visits < 1000; visits += 1) await visit()
      expect(left()).toEqual(after10)
      expect(shown).toBeGreaterThan(990)
      await expect(acceptances.press({ verb: 'check', id: 'inv_acme' })).rejects.toThrow('notSent')
      expect(told).toBe(0)
      expect(client.database.requests).toHaveLength(2000)

      await vi.advanceTimersByTimeAsync(10 * 60_000)
      expect(left()).toMatchObject({ timers: 0, queries: 0 })
    },
  )

  it('F72: a page that stays for a day has as many timers as in its first hour', async () => {
    vi.useFakeTimers()
    const { unmount } = render(
      <WithInvitations client={memory()} queryClient={new QueryClient()}>
        <InvitationList />
      </WithInvitations>,
    )
    await act(() => vi.advanceTimersByTimeAsync(3_600_000))
    const timers = vi.getTimerCount()
    expect(timers).toBeGreaterThan(0)
    await act(() => vi.advanceTimersByTimeAsync(23 * 3_600_000))
    expect(vi.getTimerCount()).toBe(timers)
    unmount()
  })
})
