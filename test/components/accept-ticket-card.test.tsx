import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AcceptTicketCard, InvitationError, InvitationTicket, useRedeemTicket } from 'invitekit'
import type { AcceptTicketCardProps, InvitationsClient } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'

const invited = 'invitee@example.com'

function memory(options: Partial<MemoryInvitationsOptions> = {}) {
  return memoryInvitations({
    emailAddress: invited,
    invitations: [memoryInvitation({ ticket: 'secret' })],
    clock: () => exampleNow,
    ...options,
  })
}

type Shown = Partial<AcceptTicketCardProps> & { gone?: boolean }

/** A page with the ticket's card, for whoever is here, which can be left and come back to. */
function show(client: InvitationsClient, props: Shown = {}) {
  const ticket = new InvitationTicket('secret')
  const queryClient = new QueryClient()
  const page = (now: InvitationsClient, { gone, ...rest }: Shown) => (
    <StrictMode>
      <WithInvitations client={now} queryClient={queryClient}>
        {gone ? 'Elsewhere' : <AcceptTicketCard ticket={ticket} {...rest} />}
      </WithInvitations>
    </StrictMode>
  )
  const { rerender } = render(page(client, props))
  return (next: Shown, now = client) => rerender(page(now, { ...props, ...next }))
}

const accept = { name: 'Accept invitation' }
const button = () => screen.findByRole('button', accept)
const state = () => document.querySelector('article')?.dataset['state']

/** Long enough for whatever would be sent by itself. */
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 40)))

afterEach(() => {
  vi.useRealTimers()
  vi.doUnmock('../../src/query/carry-out-press.ts')
})

describe('a handler’s promise', () => {
  it.each([
    { code: 'signedOut', way: 'Sign in' },
    { code: 'wrongAccount', way: 'Switch account' },
    { code: 'unverified', way: 'Confirm your e-mail address' },
    { code: 'notUsable', way: 'Ask for a new one' },
  ] as const)('T04: after $code leads back to Accept, and sends nothing by itself', async ({ code, way }) => {
    const client = memory({ faults: { redeem: { code, when: 'before' } } })
    const handle = async () => {
      delete client.database.faults.redeem
    }
    show(client, {
      onSignIn: handle,
      onSwitchAccount: handle,
      onVerifyEmailAddress: handle,
      onRequestInvitation: handle,
    })
    await userEvent.click(await button())
    await userEvent.click(await screen.findByRole('button', { name: way }))
    await waitFor(() => expect(state()).toBe('idle'))
    await settled()
    expect(client.database.requests).toEqual(['redeem'])
    expect(client.database.members.size).toBe(0)
    expect(screen.queryByRole('note')).toBeNull()
    expect(await button()).toHaveFocus()
    await userEvent.click(await button())
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
  })

  it('T04: accepts nothing in the name of the account that was switched to', async () => {
    const wrong = memory({ emailAddress: 'other@example.org' })
    const right = memoryInvitations({ emailAddress: invited, database: wrong.database })
    const change = show(wrong, { onSwitchAccount: async () => change({}, right) })
    await userEvent.click(await button())
    await userEvent.click(await screen.findByRole('button', { name: 'Switch account' }))
    await waitFor(() => expect(state()).toBe('idle'))
    await settled()
    expect(wrong.database.requests).toEqual(['redeem'])
    await userEvent.click(await button())
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    expect(wrong.database.members.get('org_acme')).toEqual(new Set([invited]))
  })

  it('does not take away what is under way by then', async () => {
    let keepIt: () => void = () => {}
    const promise = new Promise<void>((resolve) => {
      keepIt = resolve
    })
    const client = memory({ faults: { redeem: { code: 'signedOut', when: 'before' } } })
    show(client, { onSignIn: () => promise })
    await userEvent.click(await button())
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }))
    Object.assign(client.database, { latency: 60 })
    delete client.database.faults.redeem
    await userEvent.click(await button())
    await act(async () => keepIt())
    expect(state()).toBe('accepting')
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    expect(client.database.requests).toEqual(['redeem', 'redeem'])
  })
})

it('leads from a check, where the host has no way out, back to Accept without a request', async () => {
  const client = memory({ emailAddress: 'other@example.org' })
  show(client)
  await userEvent.click(await button())
  expect(screen.queryByRole('button', accept)).toBeNull()
  await userEvent.click(await screen.findByRole('button', { name: 'Check again' }))
  expect(await button()).toHaveFocus()
  await settled()
  expect(client.database.requests).toEqual(['redeem'])
})

it('F11: offers Accept after a lost answer, which tells the member that they have joined', async () => {
  const client = memory({ faults: { redeem: { code: 'network', when: 'after' } } })
  show(client)
  await userEvent.click(await button())
  const alert = await screen.findByRole('note')
  expect(alert).toHaveTextContent('We couldn’t confirm whether that worked. Accept again to find out')
  expect(state()).toBe('unknown')
  expect(screen.getAllByRole('button')).toEqual([await button()])
  expect(await button()).toHaveFocus()
  delete client.database.faults.redeem
  await userEvent.click(await button())
  expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
  expect(client.database.requests).toEqual(['redeem', 'redeem'])
})

describe('pressed more than once', () => {
  it('F26: two clicks in one task are one request, one answer and one call of the host', async () => {
    const client = memory()
    const onAccepted = vi.fn<() => void>()
    show(client, { onAccepted })
    const one = await button()
    one.click()
    one.click()
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    await settled()
    expect(client.database.requests).toEqual(['redeem'])
    expect(onAccepted).toHaveBeenCalledOnce()
  })

  it('F26: nor is a host’s own button told that the ticket can’t be used', async () => {
    const client = memory()
    const ticket = new InvitationTicket('secret')
    const answers: string[] = []
    function Own() {
      const { mutateAsync } = useRedeemTicket(ticket)
      const press = () =>
        void mutateAsync().then(
          ({ publicOrganizationData }) => answers.push(publicOrganizationData.name),
          (error: InvitationError) => answers.push(error.code),
        )
      return <button onClick={press}>Join</button>
    }
    render(
      <WithInvitations client={client}>
        <Own />
      </WithInvitations>,
    )
    const join = screen.getByRole('button', { name: 'Join' })
    join.click()
    join.click()
    await waitFor(() => expect(answers).toEqual(['Acme', 'Acme']))
    join.click()
    await waitFor(() => expect(answers).toHaveLength(3))
    expect(answers).toEqual(['Acme', 'Acme', 'Acme'])
    expect(client.database.requests).toEqual(['redeem'])
  })
})

describe('left and come back to', () => {
  it('shows what is under way, and then what was joined', async () => {
    const client = memory({ latency: 80 })
    const onAccepted = vi.fn<() => void>()
    const change = show(client, { onAccepted })
    await userEvent.click(await button())
    change({ gone: true })
    expect(screen.queryByRole('button')).toBeNull()
    change({ gone: false })
    expect(state()).toBe('accepting')
    expect(screen.getByRole('button', { name: 'Joining…' })).toHaveAttribute('aria-disabled', 'true')
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    expect(client.database.requests).toEqual(['redeem'])
    expect(onAccepted).toHaveBeenCalledOnce()
  })

  it('shows what was joined meanwhile, as no news', async () => {
    const client = memory()
    const onAccepted = vi.fn<() => void>()
    const change = show(client, { onAccepted })
    await userEvent.click(await button())
    change({ gone: true })
    await waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
    change({ gone: false })
    expect(await screen.findByText('You joined', { exact: false })).toBeVisible()
    expect(state()).toBe('joined')
    expect(screen.queryByRole('note')).toBeNull()
    expect(document.body).toHaveFocus()
    expect(onAccepted).toHaveBeenCalledOnce()
  })

  it('F39: shows nothing of it to somebody else, whose press tells no more', async () => {
    const mine = memory({ latency: 60 })
    const theirs = memoryInvitations({ emailAddress: 'other@example.org', database: mine.database })
    const change = show(mine)
    await userEvent.click(await button())
    change({}, theirs)
    expect(state()).toBe('idle')
    await userEvent.click(await button())
    expect(await screen.findByRole('note')).toHaveTextContent('We couldn’t confirm')
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(document.body).not.toHaveTextContent('Acme')
    await userEvent.click(await button())
    await waitFor(() => expect(state()).toBe('notUsable'))
    expect(document.body).not.toHaveTextContent('Acme')
    expect(mine.database.requests).toEqual(['redeem'])
    change({}, mine)
    expect(await screen.findByText('You joined', { exact: false })).toBeVisible()
  })
})

describe('joined', () => {
  it('says so to a screen reader, takes the focus that Accept had, and shows what was joined', async () => {
    show(memory(), { openOrganization: ({ id }) => <a href={`/organizations/${id}`}>Open</a> })
    await userEvent.click(await button())
    const alert = await screen.findByRole('note')
    expect(alert).toHaveTextContent('You joined Acme.')
    expect(alert).toHaveFocus()
    expect(screen.getByRole('heading', { level: 1, name: 'Acme' })).toBeVisible()
    expect(screen.getByText('Ana Lima', { exact: false })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Open Acme' })).toHaveAttribute('href', '/organizations/org_acme')
    expect(document.querySelector('article')).toHaveAttribute('data-status', 'accepted')
  })

  it('makes the organization the active one where the host wants that', async () => {
    const client = memory()
    show(client, { activate: true })
    await userEvent.click(await button())
    await waitFor(() => expect(client.database.active.get(invited)).toBe('org_acme'))
    expect(client.database.requests).toEqual(['redeem', 'activate'])
  })

  it('does not where the host does not want that', async () => {
    const client = memory()
    show(client)
    await userEvent.click(await button())
    await screen.findByRole('note')
    await settled()
    expect(client.database.requests).toEqual(['redeem'])
  })

  it('offers activation again where that has failed, in place of the link', async () => {
    const client = memory({ faults: { activate: { code: 'forbidden', when: 'before' } } })
    show(client, { activate: true, openOrganization: () => <a href="/">Open</a> })
    await userEvent.click(await button())
    const again = await screen.findByRole('button', { name: 'Switch to Acme' })
    delete client.database.faults.activate
    await userEvent.click(again)
    await waitFor(() => expect(client.database.active.get(invited)).toBe('org_acme'))
    expect(await screen.findByRole('link', { name: 'Open Acme' })).toBeVisible()
    expect(client.database.requests).toEqual(['redeem', 'activate', 'activate'])
  })
})

describe('refused', () => {
  it.each([
    { asked: undefined, wait: 5000 },
    { asked: 20_000, wait: 20_000 },
    { asked: 900_000, wait: 60_000 },
  ])('by the clock, keeps Accept back for $wait ms where $asked are asked for', async ({ asked, wait }) => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const client = memory()
    const { redeem } = client.received
    const press = vi.fn(redeem)
    press.mockRejectedValueOnce(new InvitationError('rateLimited', { retryAfter: asked }))
    client.received.redeem = press
    show(client)
    ;(await button()).click()
    expect(await screen.findByRole('note')).toHaveTextContent('Too many tries.')
    expect(await button()).toHaveAttribute('aria-disabled', 'true')
    ;(await button()).click()
    await act(() => vi.advanceTimersByTimeAsync(wait - 1000))
    expect(await button()).toHaveAttribute('aria-disabled', 'true')
    expect(press).toHaveBeenCalledOnce()
    await act(() => vi.advanceTimersByTimeAsync(1000))
    expect(state()).toBe('idle')
    ;(await button()).click()
    expect(await screen.findByText('You joined', { exact: false })).toBeVisible()
    expect(press).toHaveBeenCalledTimes(2)
  })

  it('by a backend that tells of the expiry, says so', async () => {
    show(memory({ faults: { redeem: { code: 'expired', when: 'before' } } }))
    await userEvent.click(await button())
    expect(await screen.findByRole('note')).toHaveTextContent('it has expired')
  })

  it('by a backend without tickets, is not shown as if nothing had been pressed', async () => {
    const client = memory({ without: ['redeem'] })
    show(client)
    await userEvent.click(await button())
    expect(await screen.findByRole('note')).not.toHaveTextContent('The server refused')
    expect(state()).toBe('unsupported')
    expect(client.database.requests).toEqual([])
  })

  it('F53: by a page without the file that carries out a press, sends nothing and says so', async () => {
    vi.resetModules()
    vi.doMock('../../src/query/carry-out-press.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module')
    })
    const page = await import('invitekit')
    const { WithInvitations: Around } = await import('invitekit/testing')
    const client = memory()
    render(
      <Around client={client}>
        <page.AcceptTicketCard ticket={new page.InvitationTicket('secret')} />
      </Around>,
    )
    await userEvent.click(await button())
    expect(await screen.findByRole('note')).toHaveTextContent('That didn’t go through. Try again.')
    expect(state()).toBe('notSent')
    expect(await button()).toHaveAttribute('aria-disabled', 'false')
    expect(client.database.requests).toEqual([])
  })
})
