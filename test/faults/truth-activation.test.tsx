import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AcceptCard, InvitationList } from 'invitekit'
import type { AcceptCardProps, InvitationsClient } from 'invitekit'
import { memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import { accept, acceptAcme, memory, show, writesOf } from './page.tsx'

const card = <AcceptCard invitationId="inv_acme" activate />
const switchTo = { name: 'Switch to Acme' }

/** A page that stays while people come and go. */
function showTo(first: InvitationsClient, children: ReactNode) {
  const queryClient = new QueryClient()
  const to = (client: InvitationsClient) => (
    <WithInvitations {...{ client, queryClient }}>{children}</WithInvitations>
  )
  const { rerender } = render(to(first))
  return (client: InvitationsClient) => rerender(to(client))
}

function settle(milliseconds = 60) {
  return act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)))
}

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => {
  vi.useRealTimers()
})

describe('F68', () => {
  it('F68: an activation that is refused by the clock stays to be tried again', async () => {
    const client = memory({ faults: { activate: { code: 'rateLimited' } } })
    show(client, card)
    const button = await screen.findByRole('button', accept)
    vi.useFakeTimers({ shouldAdvanceTime: true })
    act(() => button.click())
    const retry = await screen.findByRole('button', switchTo)
    retry.focus()
    await act(() => vi.advanceTimersByTimeAsync(6000))
    expect(screen.getByRole('button', switchTo)).toHaveFocus()
    act(() => retry.click())
    await act(() => vi.advanceTimersByTimeAsync(6000))
    expect(client.database.requests).toEqual(['get', 'accept', 'activate', 'activate'])
    expect(screen.getByRole('button', switchTo)).toHaveFocus()
    delete client.database.faults.activate
    act(() => retry.click())
    await waitFor(() => expect(client.database.active.get('invitee@example.com')).toBe('org_acme'))
    expect(screen.queryByRole('button', switchTo)).toBeNull()
  })

  it('F68: joined stays joined when an activation follows an older reading', async () => {
    const client = memory({ faults: { activate: { code: 'serverError' } } })
    const { queryClient } = show(client, card)
    await userEvent.click(await screen.findByRole('button', accept))
    const retry = await screen.findByRole('button', switchTo)
    client.received.get = async () => memoryInvitation()
    await act(() => queryClient.refetchQueries())
    delete client.database.faults.activate
    await userEvent.click(retry)
    await waitFor(() => expect(screen.queryByRole('button', switchTo)).toBeNull())
    expect(screen.getByText(/You joined/)).toBeVisible()
    expect(screen.queryByRole('button', accept)).toBeNull()
    expect(client.database.active.get('invitee@example.com')).toBe('org_acme')
  })

  it('F68: whoever left before they had joined is asked, when they come back, before it is activated', async () => {
    const client = memory()
    const queryClient = new QueryClient()
    const page = (here: boolean) =>
      here && <WithInvitations {...{ client, queryClient }}>{card}</WithInvitations>
    const { rerender } = render(page(true))
    const button = await screen.findByRole('button', accept)
    client.database.latency = 200
    act(() => button.click())
    await waitFor(() => expect(writesOf(client)).toEqual(['accept']))
    rerender(page(false))
    rerender(page(true))
    const retry = await screen.findByRole('button', switchTo)
    expect(screen.getByText(/You joined/)).toBeVisible()
    await settle(300)
    expect(client.database.requests).not.toContain('activate')
    await userEvent.click(retry)
    await waitFor(() => expect(client.database.active.get('invitee@example.com')).toBe('org_acme'))
  })
})

describe('what a host is told', () => {
  it('names the organization that was joined, also where the backend has forgotten the invitation', async () => {
    const client = memory({ forgetful: true })
    const queryClient = new QueryClient()
    const { accept: carryOut } = client.received
    client.received.accept = async (id) => {
      const outcome = await carryOut(id)
      await queryClient.refetchQueries()
      return outcome
    }
    const onAccepted = vi.fn<NonNullable<AcceptCardProps['onAccepted']>>()
    show(client, <InvitationList {...{ onAccepted }} />, queryClient)
    await userEvent.click(await screen.findByRole('button', acceptAcme))
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    expect(onAccepted).toHaveBeenCalledOnce()
    expect(onAccepted.mock.lastCall?.[0].invitation).toMatchObject({
      status: 'accepted',
      role: 'member',
      publicOrganizationData: { id: 'org_acme', name: 'Acme' },
    })
  })

  it('names it too where a check finds that it was joined', async () => {
    const client = memory({ forgetful: true, faults: { accept: { code: 'network', when: 'after' } } })
    const queryClient = new QueryClient()
    const onAccepted = vi.fn<NonNullable<AcceptCardProps['onAccepted']>>()
    show(client, <InvitationList {...{ onAccepted }} />, queryClient)
    const button = await screen.findByRole('button', acceptAcme)
    client.database.faults.get = { code: 'network' }
    await userEvent.click(button)
    const check = await screen.findByRole('button', { name: 'Check again' })
    delete client.database.faults.get
    const { get } = client.received
    client.received.get = async (id) => {
      await queryClient.refetchQueries()
      return get(id)
    }
    await userEvent.click(check)
    expect(await screen.findByText(/You joined/)).toBeVisible()
    expect(onAccepted.mock.lastCall?.[0].invitation.publicOrganizationData.name).toBe('Acme')
  })

  it('F39: is not told, once another person is here, what the one before has joined', async () => {
    const first = memory()
    const { database } = first
    const onAccepted = vi.fn<() => void>()
    const change = showTo(first, <InvitationList {...{ onAccepted }} />)
    const button = await screen.findByRole('button', acceptAcme)
    database.latency = 200
    act(() => button.click())
    await waitFor(() => expect(writesOf(first)).toEqual(['accept']))
    change(memoryInvitations({ database, emailAddress: 'second@example.com' }))
    expect(database.members.get('org_acme')).toBeUndefined()
    await settle(300)
    expect(database.members.get('org_acme')).toContain('invitee@example.com')
    expect(onAccepted).not.toHaveBeenCalled()
  })

  it.each([
    { way: 'Sign in', code: 'signedOut', handler: 'onSignIn' },
    { way: 'Switch account', code: 'wrongAccount', handler: 'onSwitchAccount' },
  ] as const)('that its own $handler fails is left to it', async ({ way, code, handler }) => {
    const unheard: unknown[] = []
    const hear = (reason: unknown) => unheard.push(reason)
    process.on('unhandledRejection', hear)
    const client = memory({ faults: { accept: { code } } })
    const closed = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('The dialog was closed')))
    show(client, <AcceptCard invitationId="inv_acme" {...{ [handler]: closed }} />)
    await userEvent.click(await screen.findByRole('button', accept))
    const asked = client.database.requests.length
    await userEvent.click(await screen.findByRole('button', { name: way }))
    await settle()
    process.off('unhandledRejection', hear)
    expect(closed).toHaveBeenCalledOnce()
    expect(unheard).toEqual([])
    expect(screen.getByRole('button', { name: way })).toBeVisible()
    expect(client.database.requests).toHaveLength(asked)
  })
})

describe('what another person is told', () => {
  const second = { emailAddress: 'second@example.com', emailAddresses: ['second@example.com'] }
  const invitations = [memoryInvitation({ emailAddress: 'second@example.com' })]

  it('T04: not that the one before them could not read it', async () => {
    const first = memory({ invitations, emailAddresses: ['invitee@example.com'] })
    const { database } = first
    const change = showTo(first, <AcceptCard invitationId="inv_acme" />)
    await screen.findByText(/This invitation is for/)
    database.latency = 100
    change(memoryInvitations({ database, ...second }))
    await settle(30)
    expect(screen.queryByText(/This invitation is for/)).toBeNull()
    expect(screen.queryByRole('note')).toBeNull()
    expect(await screen.findByRole('button', accept)).toBeVisible()
  })

  it('a check that was not made, as they had left, tells them nothing when they are back', async () => {
    const first = memory({ invitations })
    first.received.get = async () => memoryInvitation({ emailAddress: 'second@example.com' })
    let switched = () => {}
    const onSwitchAccount = () => new Promise<void>((resolve) => (switched = resolve))
    const change = showTo(first, <AcceptCard invitationId="inv_acme" {...{ onSwitchAccount }} />)
    await userEvent.click(await screen.findByRole('button', accept))
    await userEvent.click(await screen.findByRole('button', { name: 'Switch account' }))
    change(memoryInvitations({ database: first.database, ...second }))
    await screen.findByRole('button', accept)
    await act(async () => switched())
    await settle()
    change(first)
    expect(await screen.findByRole('button', { name: 'Switch account' })).toBeVisible()
    expect(screen.getByText(/This invitation is for/)).toBeVisible()
    expect(screen.queryByText('That didn’t go through. Try again.')).toBeNull()
  })
})
