import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AcceptCard, InvitationError, InvitationList, useAcceptInvitation } from 'invitekit'
import type { InvitationListProps } from 'invitekit'
import { exampleNow, exampleOrganization, memoryInvitation, WithInvitations } from 'invitekit/testing'
import { accept, acceptAcme, memory, show, writesOf } from './page.tsx'

const mine = { emailAddresses: ['invitee@example.com'] }
const day = 86_400_000

/** Only the date stands still: it is moved by hand. */
function stopTheDate() {
  vi.useFakeTimers({ now: exampleNow, toFake: ['Date'] })
}

function settle() {
  return act(() => new Promise((resolve) => setTimeout(resolve, 60)))
}

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(navigator, 'onLine')
})

describe('what may have been carried out', () => {
  it.each([
    { write: 'serverError', read: 'serverError' },
    { write: 'serverError', read: 'network' },
    { write: 'network', read: 'serverError' },
  ] as const)('F36: $write, then $read, is not called being offline by the browser’s word', async (fails) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })
    const client = memory({ faults: { accept: { code: fails.write, when: 'after' } } })
    show(client)
    const button = await screen.findByRole('button', accept)
    client.database.faults.get = { code: fails.read }
    await userEvent.click(button)
    expect(await screen.findByRole('note')).toHaveTextContent('We couldn’t confirm whether that worked.')
    expect(screen.queryByText(/offline/)).toBeNull()
    expect(writesOf(client)).toEqual(['accept'])
  })

  it('F58: an accept that throws what nobody knows is read back', async () => {
    const client = memory()
    const { accept: carryOut } = client.received
    client.received.accept = async (id) => {
      await carryOut(id)
      throw new TypeError('Failed to fetch')
    }
    show(client)
    await userEvent.click(await screen.findByRole('button', accept))
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    expect(client.database.requests).toEqual(['get', 'accept', 'get'])
  })

  it('a row that is only held is found to be joined when it is checked again', async () => {
    const faults = { accept: { code: 'network', when: 'after' } } as const
    const client = memory({ ...mine, faults, forgetful: true })
    const onAccepted = vi.fn<NonNullable<InvitationListProps['onAccepted']>>()
    const { queryClient } = show(client, <InvitationList onAccepted={onAccepted} />)
    const button = await screen.findByRole('button', acceptAcme)
    client.database.faults.get = { code: 'network' }
    await userEvent.click(button)
    const check = await screen.findByRole('button', { name: 'Check again' })
    await act(() => queryClient.refetchQueries())
    delete client.database.faults.get
    await userEvent.click(check)
    expect(await screen.findByText(/You joined/)).toBeVisible()
    expect(screen.queryByText(/This invitation is for/)).toBeNull()
    expect(onAccepted.mock.lastCall?.[0].invitation.publicOrganizationData.name).toBe('Acme')
  })

  it('a decline whose answer is lost is not called joined where the person was a member before', async () => {
    const client = memory({ forgetful: true, faults: { decline: { code: 'network', when: 'after' } } })
    client.database.members.set('org_acme', new Set(['invitee@example.com']))
    show(client)
    await userEvent.click(await screen.findByRole('button', { name: /^Decline/ }))
    const dialog = await screen.findByRole('alertdialog')
    await userEvent.click(within(dialog).getByRole('button', { name: /Decline/ }))
    await waitFor(() => expect(screen.getByRole('article')).toHaveAttribute('data-state', 'notUsable'))
    expect(screen.queryByText(/You joined/)).toBeNull()
    expect(writesOf(client)).toEqual(['decline'])
  })
})

describe('whose it is', () => {
  it('an invitation whose address is not told is nobody else’s', async () => {
    const client = memory(mine)
    client.received.get = async () => memoryInvitation({ emailAddress: '' })
    show(client)
    await userEvent.click(await screen.findByRole('button', accept))
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
  })

  it('T04: somebody else’s address stays masked when a check fails', async () => {
    const client = memory(mine)
    const get = vi.fn<typeof client.received.get>()
    get.mockResolvedValue(memoryInvitation({ emailAddress: 'secret.person@example.com' }))
    client.received.get = get
    show(client)
    const check = await screen.findByRole('button', { name: 'Check again' })
    get.mockRejectedValue(new InvitationError('serverError'))
    const before = get.mock.calls.length
    await userEvent.click(check)
    await settle()
    expect(get.mock.calls.length).toBeGreaterThan(before)
    expect(document.body).not.toHaveTextContent('secret.person@example.com')
    expect(screen.getByText(/This invitation is for/)).toHaveTextContent('s***@example.com')
  })

  it('T04: an accept that somebody else has carried out is not read back as one’s own', async () => {
    const client = memory(mine)
    const theirs = memoryInvitation({ emailAddress: 'other@example.com', status: 'accepted' })
    client.received.get = async () => theirs
    client.received.accept = () => Promise.reject(new InvitationError('notUsable'))
    const { result } = renderHook(() => useAcceptInvitation(), {
      wrapper: ({ children }) => <WithInvitations client={client}>{children}</WithInvitations>,
    })
    await expect(act(() => result.current.mutateAsync('inv_acme'))).rejects.toThrow('wrongAccount')
  })
})

describe('what has changed meanwhile', () => {
  it('F66: an older reading is not accepted where the page holds a newer one with another role', async () => {
    stopTheDate()
    const client = memory()
    const page = (list: boolean) => (
      <>
        {list && <InvitationList />}
        <AcceptCard invitationId="inv_acme" />
      </>
    )
    const { change } = show(client, page(false))
    const button = await screen.findByRole('button', accept)
    const acme = client.database.invitations.get('inv_acme')
    if (acme) acme.role = 'owner'
    vi.setSystemTime(exampleNow + 20_000)
    change(page(true))
    await screen.findByRole('button', acceptAcme)
    vi.setSystemTime(exampleNow + 22_000)
    await userEvent.click(button)
    expect(await screen.findByRole('note')).toHaveTextContent('This invitation has changed.')
    expect(screen.getAllByText('Owner')).toHaveLength(2)
    expect(client.database.requests).toEqual(['get', 'list'])
  })

  it.each(['declined', 'revoked'] as const)('one that is %s by now is not accepted', async (status) => {
    stopTheDate()
    const client = memory()
    show(client)
    const button = await screen.findByRole('button', accept)
    const acme = client.database.invitations.get('inv_acme')
    if (acme) acme.status = status
    vi.setSystemTime(exampleNow + 20_000)
    await userEvent.click(button)
    await waitFor(() => expect(screen.getByRole('article')).toHaveAttribute('data-state', status))
    expect(client.database.requests).toEqual(['get', 'get'])
  })

  it.each([
    { how: 'says so', faults: {} },
    { how: 'says nothing', faults: { get: { code: 'notUsable' } } },
  ] as const)('F08: expired where the backend $how, it can be accepted once renewed', async ({ faults }) => {
    const client = memory()
    const { queryClient } = show(client)
    const button = await screen.findByRole('button', accept)
    client.database.clock = () => exampleNow + 30 * day
    Object.assign(client.database.faults, faults)
    await userEvent.click(button)
    expect(await screen.findByRole('note')).toHaveTextContent('expired')
    expect(screen.queryByRole('button', accept)).toBeNull()
    await settle()
    delete client.database.faults.get
    const acme = client.database.invitations.get('inv_acme')
    if (acme) acme.expiresAt = exampleNow + 60 * day
    await act(() => queryClient.refetchQueries())
    await userEvent.click(await screen.findByRole('button', accept))
    expect(await screen.findByText(/You joined/)).toBeVisible()
  })

  it('a row that was accepted under one filter is not held under the next', async () => {
    const globex = memoryInvitation({
      id: 'inv_globex',
      status: 'declined',
      publicOrganizationData: exampleOrganization({ id: 'org_globex', name: 'Globex' }),
    })
    const client = memory({ invitations: [memoryInvitation(), globex] })
    const names = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    const { change } = show(client, <InvitationList status={['declined']} />)
    await screen.findByText('Globex')
    change(<InvitationList status={['pending']} />)
    await userEvent.click(await screen.findByRole('button', acceptAcme))
    await screen.findByText(/You joined/)
    change(<InvitationList status={['declined']} />)
    await screen.findByText('Globex')
    expect(names()).toEqual(['Globex'])
  })
})

describe('what a press leaves as it was', () => {
  it('F10: the end of a shorter wait does not end a longer one', async () => {
    const client = memory()
    const waits = [5000, 60_000]
    client.received.accept = () =>
      Promise.reject(new InvitationError('rateLimited', { retryAfter: waits.shift() }))
    function OwnButton() {
      const { mutate } = useAcceptInvitation()
      return <button onClick={() => mutate('inv_acme')}>Join</button>
    }
    show(
      client,
      <>
        <OwnButton />
        <AcceptCard invitationId="inv_acme" />
      </>,
    )
    const button = await screen.findByRole('button', accept)
    vi.useFakeTimers({ shouldAdvanceTime: true })
    act(() => button.click())
    expect(await screen.findByRole('note')).toHaveTextContent('Too many tries.')
    await act(() => vi.advanceTimersByTimeAsync(2000))
    act(() => screen.getByRole('button', { name: 'Join' }).click())
    await act(() => vi.advanceTimersByTimeAsync(4000))
    expect(waits).toEqual([])
    expect(screen.getByRole('note')).toHaveTextContent('Too many tries.')
    expect(button).toHaveAttribute('aria-disabled', 'true')
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('a list that could not be refreshed, or is to be, still is so after a press', async () => {
    const client = memory()
    const queryClient = new QueryClient()
    show(client, <InvitationList />, queryClient)
    const button = await screen.findByRole('button', acceptAcme)
    client.database.faults.list = { code: 'serverError' }
    await act(() => queryClient.refetchQueries())
    const note = /couldn’t be refreshed/
    expect(await screen.findByText(note)).toBeVisible()
    await act(() => queryClient.invalidateQueries({ refetchType: 'none' }))
    client.database.faults.accept = { code: 'network' }
    await userEvent.click(button)
    expect(await screen.findByText('That didn’t go through. Try again.')).toBeVisible()
    expect(screen.getByText(note)).toBeVisible()
    const states = queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state)
    expect(states).toMatchObject([{ isInvalidated: true, status: 'error' }])
  })
})
