import { onlineManager } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AcceptCard, InvitationList } from 'invitekit'
import { accept, acceptAcme, comeBack, memory, show, writesOf } from './page.tsx'

const page = (
  <>
    <InvitationList />
    <AcceptCard invitationId="inv_acme" />
  </>
)

/** The browser's opinion: it may be wrong. */
function believe(online: boolean) {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: online })
  act(() => onlineManager.setOnline(online))
}

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => {
  vi.useRealTimers()
  onlineManager.setOnline(true)
  Reflect.deleteProperty(navigator, 'onLine')
})

const old = 60_000

describe('F34', () => {
  it.each([
    { pace: 'at once', between: 0 },
    { pace: 'slowly', between: 30 },
  ])('F34: a connection that comes and goes ten times $pace costs one read of each', async ({ between }) => {
    const client = memory({ latency: 5 })
    const { queryClient } = show(client, page)
    await screen.findByRole('button', acceptAcme)
    await screen.findByRole('button', accept)
    for (const { queryKey, state } of queryClient.getQueryCache().getAll())
      queryClient.setQueryData(queryKey, state.data, { updatedAt: Date.now() - old })
    const before = client.database.requests.length
    for (let flap = 0; flap < 10; flap += 1) {
      believe(false)
      if (between) await act(() => new Promise((resolve) => setTimeout(resolve, between)))
      believe(true)
      if (between) await act(() => new Promise((resolve) => setTimeout(resolve, between)))
    }
    await waitFor(() => expect(queryClient.isFetching()).toBe(0))
    expect(client.database.requests.slice(before).toSorted()).toEqual(['get', 'list'])
    expect(screen.getByRole('button', acceptAcme)).toBeVisible()
  })
})

describe('F35', () => {
  it('F35: a press while offline is not kept for later; it works when somebody presses again', async () => {
    const client = memory()
    show(client)
    const button = await screen.findByRole('button', accept)
    believe(false)
    Object.assign(client.database.faults, { accept: { code: 'network' }, get: { code: 'network' } })
    await userEvent.click(button)
    expect(await screen.findByRole('note')).toHaveTextContent('You’re offline. Nothing was sent.')
    expect(screen.getByRole('article')).toHaveAttribute('data-state', 'offline')
    const before = client.database.requests.length
    delete client.database.faults.accept
    delete client.database.faults.get
    believe(true)
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(client.database.requests).toHaveLength(before)
    await userEvent.click(button)
    expect(await screen.findByText('You joined', { exact: false })).toBeVisible()
    expect(writesOf(client)).toEqual(['accept', 'accept'])
  })
})

describe('F36', () => {
  it('F36: a browser that is wrong about being offline stops neither a read nor an accept', async () => {
    believe(false)
    const client = memory()
    show(client, page)
    expect(await screen.findByRole('button', acceptAcme)).toBeVisible()
    await userEvent.click(await screen.findByRole('button', accept))
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    expect(writesOf(client)).toEqual(['accept'])
  })
})

describe('F65', () => {
  it('F65: a page that is looked at again reads, and writes nothing', async () => {
    const client = memory()
    show(client, page)
    await screen.findByRole('button', acceptAcme)
    await screen.findByRole('button', accept)
    const before = client.database.requests.length
    const invitation = client.database.invitations.get('inv_acme')
    if (invitation) invitation.status = 'accepted'
    act(comeBack)
    expect(await screen.findByText(/You joined/)).toBeVisible()
    await waitFor(() => expect(screen.queryAllByRole('button')).toEqual([]))
    expect(client.database.requests.slice(before).toSorted()).toEqual(['get', 'list'])
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('F65: a reloaded or duplicated page shows what the server knows, and accepts nothing', async () => {
    const first = memory()
    const { unmount } = show(first)
    await userEvent.click(await screen.findByRole('button', accept))
    await screen.findByText('You joined', { exact: false })
    unmount()
    const reloaded = memory({ database: first.database })
    show(reloaded)
    expect(await screen.findByText('You joined', { exact: false })).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
    expect(writesOf(reloaded)).toEqual(['accept'])
  })
})
