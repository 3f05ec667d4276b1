import { QueryClient, useQueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  InvitationError,
  InvitationsProvider,
  invitationsKey,
  useAcceptInvitation,
  useDeclineInvitation,
  useInfiniteInvitations,
  useInvitation,
  useInvitations,
  useInvitationsClient,
} from 'invitekit/headless'
import type { InvitationsClient } from 'invitekit/headless'
import { exampleInvitations, exampleNow, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'

function memory(options: Partial<MemoryInvitationsOptions> = {}) {
  return memoryInvitations({
    emailAddress: 'invitee@example.com',
    invitations: exampleInvitations,
    clock: () => exampleNow,
    ...options,
  })
}

function within(client: InvitationsClient, queryClient = new QueryClient()) {
  return function Wrapper({ children }: { children: ReactNode }) {
    return (
      <WithInvitations client={client} queryClient={queryClient}>
        {children}
      </WithInvitations>
    )
  }
}

/** All received hooks at once, as a page with a list, a card and their buttons has them. */
function useAll() {
  return {
    page: useInvitations(),
    pages: useInfiniteInvitations(),
    one: useInvitation('inv_acme'),
    accept: useAcceptInvitation(),
    decline: useDeclineInvitation(),
  }
}

async function renderAll(client = memory(), queryClient = new QueryClient()) {
  const rendered = renderHook(useAll, { wrapper: within(client, queryClient) })
  await waitFor(() => expect(rendered.result.current.one.data).toBeDefined())
  await waitFor(() => expect(rendered.result.current.pages.data).toBeDefined())
  await waitFor(() => expect(rendered.result.current.page.data).toBeDefined())
  return { ...rendered, client, queryClient }
}

function acmeIn(all: ReturnType<typeof useAll>) {
  return {
    page: all.page.data?.items.find(({ id }) => id === 'inv_acme')?.status,
    pages: all.pages.data?.pages[0]?.items.find(({ id }) => id === 'inv_acme')?.status,
    one: all.one.data?.status,
  }
}

describe('reading', () => {
  it('puts pending invitations first, the next to expire leading', async () => {
    const { result } = await renderAll()
    const names = result.current.page.data?.items.map((item) => item.publicOrganizationData.name)
    expect(names?.slice(0, 4)).toEqual(['Globex', 'Acme', 'Initech', 'Umbrella Studio'])
  })

  it('hands out dates and functions, and keeps plain JSON in the cache', async () => {
    const { result, queryClient } = await renderAll()
    const [first] = result.current.page.data?.items ?? []
    expect(first?.createdAt).toBeInstanceOf(Date)
    expect(first?.accept).toBeInstanceOf(Function)
    for (const { state } of queryClient.getQueryCache().getAll()) {
      expect(structuredClone(state.data)).toEqual(state.data)
    }
  })

  it('gives the same objects after a refetch that brought nothing new', async () => {
    const { result } = await renderAll()
    const before = result.current.page.data?.items
    await act(() => result.current.page.refetch())
    expect(result.current.page.data?.items).toHaveLength(exampleInvitations.length)
    result.current.page.data?.items.forEach((item, i) => expect(item).toBe(before?.[i]))
  })

  it('asks once for any number of components', async () => {
    const client = memory()
    const { result } = renderHook(() => [useInvitations(), useInvitations(), useInvitations({ page: 1 })], {
      wrapper: within(client),
    })
    await waitFor(() => expect(result.current.every(({ data }) => data)).toBe(true))
    expect(client.database.requests).toEqual(['list'])
  })

  it('reads page after page, and knows the last one', async () => {
    const { result } = renderHook(() => useInfiniteInvitations({ pageSize: 5 }), {
      wrapper: within(memory()),
    })
    await waitFor(() => expect(result.current.hasNextPage).toBe(true))
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(result.current.data?.pages.map(({ items }) => items.length)).toEqual([5, 3]))
    expect(result.current.hasNextPage).toBe(false)
  })

  it('tries again where that may help, and only there', async () => {
    const lost = memory({ faults: { list: { code: 'network' } } })
    const refused = memory({ faults: { list: { code: 'forbidden' } } })
    const first = renderHook(() => useInvitations(), { wrapper: within(lost) })
    const second = renderHook(() => useInvitations(), { wrapper: within(refused) })
    await waitFor(() => expect(second.result.current.error?.code).toBe('forbidden'))
    await waitFor(() => expect(first.result.current.error?.code).toBe('network'), { timeout: 4000 })
    expect(lost.database.requests).toHaveLength(3)
    expect(refused.database.requests).toHaveLength(1)
  })

  it('keeps what one person read from the next one', async () => {
    const queryClient = new QueryClient()
    const first = memory()
    await renderAll(first, queryClient)
    const second = memory({ database: first.database, emailAddress: 'other@example.com' })
    const { result } = renderHook(() => useInvitations(), { wrapper: within(second, queryClient) })
    expect(result.current.data).toBeUndefined()
    await waitFor(() => expect(result.current.data?.items).toEqual([]))
  })
})

describe('accepting', () => {
  it('shows the outcome everywhere, without reading anything again', async () => {
    const { result, client } = await renderAll()
    const read = client.database.requests.length
    await act(() => result.current.accept.mutateAsync('inv_acme'))
    await waitFor(() =>
      expect(acmeIn(result.current)).toEqual({ page: 'accepted', pages: 'accepted', one: 'accepted' }),
    )
    expect(result.current.accept.data?.publicOrganizationData.name).toBe('Acme')
    expect(client.database.requests.slice(read)).toEqual(['accept'])
  })

  it('leaves the other invitations the objects that they were', async () => {
    const { result } = await renderAll()
    const before = new Map(result.current.page.data?.items.map((item) => [item.id, item]))
    await act(() => result.current.accept.mutateAsync('inv_acme'))
    await waitFor(() => expect(acmeIn(result.current).page).toBe('accepted'))
    const same = result.current.page.data?.items.filter((item) => before.get(item.id) === item)
    expect(same).toHaveLength(exampleInvitations.length - 1)
  })

  it('is one request for two presses in one task', async () => {
    const { result, client } = await renderAll()
    await act(async () => {
      result.current.accept.mutate('inv_acme')
      result.current.accept.mutate('inv_acme')
      await result.current.one.data?.accept()
    })
    expect(client.database.requests.filter((verb) => verb === 'accept')).toEqual(['accept'])
  })

  it('works from the resource, outside React', async () => {
    const { result } = await renderAll()
    const accepted = await act(async () => result.current.one.data?.accept())
    expect(accepted?.status).toBe('accepted')
    await waitFor(() => expect(acmeIn(result.current).page).toBe('accepted'))
  })

  it('is carried out and remembered when the component is gone by then', async () => {
    const client = memory({ latency: 20 })
    const queryClient = new QueryClient()
    const told = vi.fn<() => void>()
    const { result, unmount } = renderHook(
      () => ({ page: useInvitations(), accept: useAcceptInvitation({ onSuccess: told }) }),
      { wrapper: within(client, queryClient) },
    )
    await waitFor(() => expect(result.current.page.data).toBeDefined())
    act(() => result.current.accept.mutate('inv_acme'))
    await waitFor(() => expect(client.database.requests).toContain('accept'))
    unmount()
    await waitFor(() => expect(told).toHaveBeenCalledOnce())
    const cached = JSON.stringify(queryClient.getQueriesData({ queryKey: invitationsKey(client) }))
    expect(cached).toContain('"status":"accepted"')
  })

  it('is not undone by a list that was asked for before', async () => {
    const { result, client } = await renderAll()
    const { list } = client.received
    client.received.list = async (query) => {
      const readBefore = await list(query)
      await new Promise((resolve) => setTimeout(resolve, 30))
      return readBefore
    }
    act(() => void result.current.page.refetch())
    await act(() => result.current.accept.mutateAsync('inv_acme'))
    await act(() => new Promise((resolve) => setTimeout(resolve, 60)))
    expect(acmeIn(result.current).page).toBe('accepted')
  })

  it('leaves the invitation pending when it is refused', async () => {
    const { result, client } = await renderAll(memory({ faults: { accept: { code: 'limitReached' } } }))
    act(() => result.current.accept.mutate('inv_acme'))
    await waitFor(() => expect(result.current.accept.error?.code).toBe('limitReached'))
    expect(acmeIn(result.current)).toEqual({ page: 'pending', pages: 'pending', one: 'pending' })
    expect(client.database.requests.filter((verb) => verb === 'accept')).toHaveLength(1)
  })

  it('does not take an answer that says nothing of joining for success', async () => {
    const client = memory()
    client.received.accept = async (id) => ({ id, status: 'pending' })
    const { result } = await renderAll(client)
    act(() => result.current.accept.mutate('inv_acme'))
    await waitFor(() => expect(result.current.accept.error?.code).toBe('notSent'))
    expect(acmeIn(result.current).page).toBe('pending')
  })

  it('stays a success when the host’s callback throws', async () => {
    const thrown: unknown[] = []
    const listener = (error: Error) => void thrown.push(error.message)
    process.on('uncaughtException', listener)
    const { result } = renderHook(
      () =>
        useAcceptInvitation({
          onSuccess: () => {
            throw new Error('the host’s own')
          },
        }),
      { wrapper: within(memory()) },
    )
    await act(() => result.current.mutateAsync('inv_acme'))
    await waitFor(() => expect(thrown).toHaveLength(1))
    process.off('uncaughtException', listener)
    expect(thrown).toEqual(['the host’s own'])
    expect(result.current.isSuccess).toBe(true)
  })

  it('makes of anything that an adapter throws an InvitationError', async () => {
    const client = memory()
    client.received.accept = async () => Promise.reject(Object.freeze({ odd: true }))
    const { result } = await renderAll(client)
    act(() => result.current.accept.mutate('inv_acme'))
    await waitFor(() => expect(result.current.accept.error).toBeInstanceOf(InvitationError))
    // Nobody knows what it means, so it is read back: the invitation is as it was.
    expect(result.current.accept.error?.code).toBe('notSent')
  })
})

describe('declining', () => {
  it('keeps the other invitations when one is declined', async () => {
    const { result } = await renderAll()
    await act(() => result.current.decline.mutateAsync('inv_acme'))
    await waitFor(() => expect(acmeIn(result.current).pages).toBe('declined'))
    expect(result.current.page.data?.items).toHaveLength(exampleInvitations.length)
  })

  it('is not offered where the backend can’t', async () => {
    const { result } = await renderAll(memory({ without: ['decline'] }))
    expect(result.current.one.data?.decline).toBeUndefined()
    act(() => result.current.decline.mutate('inv_acme'))
    await waitFor(() => expect(result.current.decline.error?.code).toBe('unsupported'))
  })
})

describe('the provider', () => {
  it('names the remedy where there is none', () => {
    vi.mocked(console.error).mockImplementation(() => {})
    expect(() => renderHook(() => useInvitationsClient())).toThrow(/No InvitationsProvider/)
    vi.mocked(console.error).mockClear()
  })

  it('brings a query client where the host has none, and uses the host’s where it has one', async () => {
    const client = memory()
    const alone = renderHook(() => ({ page: useInvitations(), queryClient: useQueryClient() }), {
      wrapper: ({ children }) => <InvitationsProvider client={client}>{children}</InvitationsProvider>,
    })
    await waitFor(() => expect(alone.result.current.page.data).toBeDefined())

    const host = new QueryClient()
    const hosted = renderHook(() => useQueryClient(), { wrapper: within(client, host) })
    expect(hosted.result.current).toBe(host)
    expect(alone.result.current.queryClient).not.toBe(host)
  })
})
