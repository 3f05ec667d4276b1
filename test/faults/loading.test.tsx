import { act, renderHook, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { AcceptCard, InvitationError, InvitationList, useInvitations } from 'invitekit'
import { betterAuthInvitations } from 'invitekit/better-auth'
import { memoryInvitation, WithInvitations } from 'invitekit/testing'
import { accept, acceptAcme, betterAuthRow, comeBack, json, memory, overBetterAuth, show } from './page.tsx'

const rows = [
  memoryInvitation(),
  memoryInvitation({
    id: 'inv_globex',
    publicOrganizationData: {
      ...memoryInvitation().publicOrganizationData,
      id: 'org_globex',
      name: 'Globex',
    },
  }),
]

// What comes right behind the page is there from the beginning: no file is waited for in a time that stands still.
beforeAll(() =>
  Promise.all(
    Object.values(import.meta.glob('../../src/{components,query}/**/*.{ts,tsx}')).map((load) => load()),
  ),
)

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => {
  vi.useRealTimers()
})

describe('F01', () => {
  it('F01: without a network on the first load, offers another try, and never says that there is nothing', async () => {
    const client = memory({ faults: { list: { code: 'network' } } })
    show(client, <InvitationList />)
    expect(await screen.findByText('Your invitations couldn’t be loaded.')).toBeVisible()
    expect(screen.queryByText('No invitations')).toBeNull()
    expect(client.database.requests).toEqual(['list', 'list', 'list'])
    delete client.database.faults.list
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', acceptAcme)).toBeVisible()
  })

  it('F01: a card that could not be read offers to check again, and nothing to accept', async () => {
    const client = memory({ faults: { get: { code: 'network' } } })
    show(client)
    const check = await screen.findByRole('button', { name: 'Check again' })
    expect(screen.queryByRole('button', accept)).toBeNull()
    delete client.database.faults.get
    await userEvent.click(check)
    expect(await screen.findByRole('button', accept)).toBeVisible()
  })

  it('F01: keeps what was there where it could not be read again, and says so', async () => {
    const client = memory()
    show(
      client,
      <>
        <InvitationList />
        <AcceptCard invitationId="inv_acme" />
      </>,
    )
    await screen.findByRole('button', acceptAcme)
    await screen.findByRole('button', accept)
    Object.assign(client.database.faults, { list: { code: 'network' }, get: { code: 'network' } })
    act(comeBack)
    expect(await screen.findByText(/couldn’t be refreshed/)).toBeVisible()
    await waitFor(() => expect(client.database.requests.filter((verb) => verb === 'get')).toHaveLength(4))
    expect(screen.getByRole('button', acceptAcme)).toBeVisible()
    expect(screen.getByRole('button', accept)).toBeVisible()
    expect(screen.queryByText('No invitations')).toBeNull()
  })
})

describe('F02', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
  })

  it('F02: is busy and says so from the first moment, until there is an answer', async () => {
    const client = memory({ latency: 25_000 })
    show(client, <InvitationList />)
    const body = screen.getByRole('status').parentElement
    expect(screen.getByRole('status')).toHaveTextContent('Loading…')
    expect(body).toHaveAttribute('aria-busy', 'true')
    await act(() => vi.advanceTimersByTimeAsync(24_000))
    expect(body).toHaveAttribute('aria-busy', 'true')
    await act(() => vi.advanceTimersByTimeAsync(1000))
    expect(await screen.findByRole('button', acceptAcme)).toBeVisible()
    expect(body).toHaveAttribute('aria-busy', 'false')
    expect(screen.queryByRole('status')).toBeNull()
  })

  it.each([
    { timeout: undefined, after: 30_000 },
    { timeout: 1000, after: 1000 },
  ])('F02: a read fails with `timeout` after $after ms, three times at most', async ({ timeout, after }) => {
    const client = { ...memory({ latency: Infinity }), timeout }
    const { result } = renderHook(() => useInvitations(), {
      wrapper: ({ children }) => (
        <WithInvitations client={client} queryClient={new QueryClient()}>
          {children}
        </WithInvitations>
      ),
    })
    await act(() => vi.advanceTimersByTimeAsync(after - 100))
    expect(result.current.failureReason).toBeNull()
    await act(() => vi.advanceTimersByTimeAsync(150))
    expect(result.current.failureReason).toMatchObject({ code: 'timeout' })
    expect(result.current.error).toBeNull()
    await act(() => vi.advanceTimersByTimeAsync(2 * after + 100))
    expect(result.current.error).toMatchObject({ code: 'timeout' })
    expect(client.database.requests).toEqual(['list', 'list', 'list'])
  })

  it.each([
    { fate: 'was carried out', carriesOut: true, says: 'You joined Acme.' },
    { fate: 'never arrived', carriesOut: false, says: 'That didn’t go through. Try again.' },
  ])(
    'F02: a write without an answer that $fate is read back after 30 seconds',
    async ({ carriesOut, says }) => {
      const client = memory()
      const { accept: carryOut } = client.received
      const asked = vi.fn<(id: string) => void>()
      client.received.accept = (id) => {
        asked(id)
        if (carriesOut) void carryOut(id)
        return new Promise(() => {})
      }
      show(client)
      const button = await screen.findByRole('button', accept)
      act(() => button.click())
      await act(() => vi.advanceTimersByTimeAsync(29_000))
      expect(screen.getByRole('button', { name: 'Joining…' })).toBeVisible()
      expect(screen.queryByRole('note')).toBeNull()
      await act(() => vi.advanceTimersByTimeAsync(1500))
      expect(await screen.findByRole('note')).toHaveTextContent(says)
      expect(asked).toHaveBeenCalledOnce()
    },
  )
})

describe('F03', () => {
  /** A backend that never answers, and the signals of its reads. */
  function silent() {
    const client = memory({ invitations: rows, latency: Infinity })
    const signals: (AbortSignal | undefined)[] = []
    const { list, get } = client.received
    client.received.list = (query, signal) => {
      signals.push(signal)
      return list(query, signal)
    }
    client.received.get = (id, signal) => {
      signals.push(signal)
      return get(id, signal)
    }
    return { client, signals }
  }

  it('F03: a page that is left aborts its reads without a word', async () => {
    const { client, signals } = silent()
    const { unmount, queryClient } = show(
      client,
      <>
        <InvitationList />
        <AcceptCard invitationId="inv_acme" />
      </>,
    )
    await waitFor(() => expect(signals).toHaveLength(2))
    expect(signals.map((signal) => signal?.aborted)).toEqual([false, false])
    unmount()
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true])
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.error),
    ).toEqual([null, null])
  })

  it('F03: another invitation aborts the read of the one before, and only its own answer is shown', async () => {
    const { client, signals } = silent()
    const { change } = show(client, <AcceptCard invitationId="inv_acme" />)
    await waitFor(() => expect(signals).toHaveLength(1))
    client.database.latency = 0
    change(<AcceptCard invitationId="inv_globex" />)
    expect(signals[0]?.aborted).toBe(true)
    expect(await screen.findByRole('heading', { name: 'Join Globex' })).toBeVisible()
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('F03: the request itself is aborted, through better-auth’s client', async () => {
    const signals: AbortSignal[] = []
    const client = overBetterAuth((_, signal) => {
      signals.push(signal)
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('Left', 'AbortError')))
      })
    })
    const { unmount } = show(client, <InvitationList />)
    await waitFor(() => expect(signals).toHaveLength(1))
    unmount()
    await waitFor(() => expect(signals[0]?.aborted).toBe(true))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(signals).toHaveLength(1)
  })
})

describe('F10', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
  })

  /** A list that is refused once, and asks for patience; how often it was asked. */
  function impatient(retryAfter: number) {
    const client = memory()
    const { list } = client.received
    const asked = vi.fn<() => void>()
    client.received.list = (...query) => {
      asked()
      if (asked.mock.calls.length > 1) return list(...query)
      return Promise.reject(new InvitationError('rateLimited', { retryAfter }))
    }
    show(client, <InvitationList />)
    return asked
  }

  it('F10: a read that may come back within a minute is asked again by then', async () => {
    const asked = impatient(60_000)
    await act(() => vi.advanceTimersByTimeAsync(59_000))
    expect(asked).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('status')).toHaveTextContent('Loading…')
    await act(() => vi.advanceTimersByTimeAsync(1500))
    expect(await screen.findByRole('button', acceptAcme)).toBeVisible()
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('F10: a read that has to wait for longer is left to the person', async () => {
    const asked = impatient(61_000)
    await act(() => vi.advanceTimersByTimeAsync(100))
    expect(screen.getByRole('note')).toHaveTextContent('couldn’t be loaded')
    await act(() => vi.advanceTimersByTimeAsync(120_000))
    expect(asked).toHaveBeenCalledTimes(1)
    act(() => screen.getByRole('button', { name: 'Try again' }).click())
    expect(await screen.findByRole('button', acceptAcme)).toBeVisible()
  })
})

describe('F19', () => {
  function many(count: number) {
    return Array.from({ length: count }, (_, i) =>
      betterAuthRow({ id: `inv_${i}`, organizationId: `org_${i}`, organizationName: `Organization ${i}` }),
    )
  }

  it('F19: shows one page of 10,000 rows, and the next one on demand', async () => {
    const paths: string[] = []
    const body = JSON.stringify(many(10_000))
    const client = overBetterAuth((path) => {
      paths.push(path)
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    })
    show(client, <InvitationList />)
    await screen.findByText('Organization 0')
    expect(screen.getAllByRole('listitem')).toHaveLength(20)
    expect(paths).toEqual(['list-user-invitations'])
    act(() => screen.getByRole('button', { name: 'Show more' }).click())
    await screen.findByText('Organization 20')
    expect(screen.getAllByRole('listitem')).toHaveLength(40)
  })

  /** How often anything of a list's rows is looked at while it is read. */
  async function looks(count: number): Promise<number> {
    let counted = 0
    const watch = <Row extends object>(row: Row) =>
      new Proxy(row, {
        get: (...target) => {
          counted += 1
          return Reflect.get(...target)
        },
      })
    const answer = async () => ({ data: many(count).map(watch) })
    const refuse = () => Promise.reject(new Error('Not asked for'))
    const { received } = betterAuthInvitations(
      {
        organization: {
          listUserInvitations: answer,
          getInvitation: refuse,
          acceptInvitation: refuse,
          rejectInvitation: refuse,
          listMembers: refuse,
          setActive: refuse,
          listInvitations: refuse,
          inviteMember: refuse,
          cancelInvitation: refuse,
        },
      },
      { userId: 'user_1' },
    )
    const page = await received.list({ page: 1, pageSize: 20 })
    expect(page.items).toHaveLength(20)
    return counted
  }

  it('F19: the work of reading a list grows as its rows, and no faster', async () => {
    const few = await looks(100)
    expect(few).toBeGreaterThan(100)
    expect(await looks(10_000)).toBe(100 * few)
  })

  it('F19: what nobody shows of 5 MB is neither kept nor shown', async () => {
    const big = 'x'.repeat(5_000_000)
    const client = overBetterAuth(() =>
      json([betterAuthRow({ metadata: { note: big }, organizationName: big })]),
    )
    const { queryClient } = show(client, <InvitationList />)
    const row = await screen.findByRole('listitem')
    expect(row.outerHTML.length).toBeLessThan(20_000)
    const kept = queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => JSON.stringify(state.data))
    expect(kept.join('').length).toBeLessThan(5_001_000)
  })
})
