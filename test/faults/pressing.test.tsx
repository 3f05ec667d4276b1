import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AcceptCard, InvitationError, InvitationList } from 'invitekit'
import type { ReceivedInvitationOutcome } from 'invitekit'
import { exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { listen } from '../support/heard.ts'
import {
  accept,
  acceptAcme,
  betterAuthRow,
  comeBack,
  json,
  memory,
  overBetterAuth,
  show,
  writesOf,
} from './page.tsx'

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => {
  vi.useRealTimers()
})

const both = [
  memoryInvitation(),
  memoryInvitation({
    id: 'inv_globex',
    publicOrganizationData: exampleOrganization({ id: 'org_globex', name: 'Globex' }),
  }),
]

describe('F04', () => {
  it('F04: signing in is offered once, then the person presses again: nothing is replayed', async () => {
    const paths: string[] = []
    let signedIn = false
    const client = overBetterAuth((path) => {
      paths.push(path)
      if (path === 'get-invitation') return json(betterAuthRow())
      if (!signedIn) return json({ code: 'UNAUTHORIZED', message: 'Unauthorized' }, 401)
      return json({ invitation: betterAuthRow({ status: 'accepted' }), member: { role: 'member' } })
    })
    const onSignIn = vi.fn<() => Promise<void>>(async () => {
      signedIn = true
    })
    show(client, <AcceptCard invitationId="inv_acme" onSignIn={onSignIn} />)
    await userEvent.click(await screen.findByRole('button', accept))
    const signIn = await screen.findByRole('button', { name: 'Sign in' })
    expect(onSignIn).not.toHaveBeenCalled()
    await userEvent.click(signIn)
    await waitFor(() => expect(screen.queryByRole('note')).toBeNull())
    expect(onSignIn).toHaveBeenCalledOnce()
    expect(paths).toEqual(['get-invitation', 'accept-invitation', 'get-invitation'])
    await userEvent.click(screen.getByRole('button', accept))
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    expect(paths.filter((path) => path === 'accept-invitation')).toHaveLength(2)
  })
})

describe('F10', () => {
  it('F10: says how long to wait, and takes presses again when that is over', async () => {
    const client = memory()
    show(client)
    const button = await screen.findByRole('button', accept)
    const { accept: carryOut } = client.received
    const asked = vi.fn<(id: string) => void>()
    client.received.accept = (id) => {
      asked(id)
      if (asked.mock.calls.length > 1) return carryOut(id)
      return Promise.reject(new InvitationError('rateLimited', { retryAfter: 60_000 }))
    }
    vi.useFakeTimers({ shouldAdvanceTime: true })
    act(() => button.click())
    expect(await screen.findByRole('note')).toHaveTextContent('Too many tries. Try again in 1 minute.')
    expect(button).toHaveAttribute('aria-disabled', 'true')
    act(() => button.click())
    await act(() => vi.advanceTimersByTimeAsync(59_000))
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(asked).toHaveBeenCalledOnce()
    await act(() => vi.advanceTimersByTimeAsync(1500))
    expect(button).not.toHaveAttribute('aria-disabled', 'true')
    expect(screen.queryByRole('note')).toBeNull()
    expect(asked).toHaveBeenCalledOnce()
    act(() => button.click())
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
  })
})

describe('F26', () => {
  it.each([
    { presses: 'two clicks in one task', act: (button: HTMLElement) => [1, 2].forEach(() => button.click()) },
    {
      presses: 'a key that repeats twenty times',
      act: (button: HTMLElement) => {
        button.focus()
        return userEvent.keyboard('{Enter>20/}')
      },
    },
  ])('F26: $presses are one request, and the focus stays', async ({ act: press }) => {
    const client = memory()
    show(client)
    const button = await screen.findByRole('button', accept)
    button.focus()
    client.database.latency = 300
    const clicks = vi.fn<() => void>()
    button.addEventListener('click', clicks)
    await act(async () => press(button))
    expect(clicks.mock.calls.length).toBeGreaterThan(1)
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveFocus()
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    expect(writesOf(client)).toEqual(['accept'])
  })
})

describe('F29', () => {
  it.each([
    { fate: 'comes', faults: {} },
    { fate: 'is lost', faults: { accept: { code: 'network', when: 'after' } } },
  ] as const)(
    'F29: an answer that $fate after the card has gone is kept for when it comes back',
    async ({ faults }) => {
      const client = memory()
      const onAccepted = vi.fn<() => void>()
      const card = <AcceptCard invitationId="inv_acme" onAccepted={onAccepted} />
      const { change } = show(client, card)
      const button = await screen.findByRole('button', accept)
      Object.assign(client.database.faults, faults)
      client.database.latency = 20
      act(() => button.click())
      await waitFor(() => expect(writesOf(client)).toEqual(['accept']))
      change(null)
      await waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
      const reads = client.database.requests.length
      change(card)
      expect(screen.getByText(/You joined/)).toBeVisible()
      expect(screen.queryByRole('button')).toBeNull()
      expect(client.database.requests).toHaveLength(reads)
      expect(writesOf(client)).toEqual(['accept'])
    },
  )
})

describe('F30', () => {
  it('F30: under StrictMode each question is asked once, a press is one write, and its outcome is said once', async () => {
    const client = memory()
    show(
      client,
      <>
        <InvitationList />
        <AcceptCard invitationId="inv_acme" />
      </>,
    )
    await screen.findByRole('button', acceptAcme)
    const button = await screen.findByRole('button', accept)
    expect(client.database.requests.toSorted()).toEqual(['get', 'list'])
    const { heard, stop } = listen()
    await userEvent.click(button)
    await screen.findByRole('note')
    await new Promise((resolve) => setTimeout(resolve, 300))
    stop()
    expect(heard).toEqual(['You joined Acme.'])
    expect(client.database.requests.toSorted()).toEqual(['accept', 'get', 'list'])
  })
})

describe('F38', () => {
  it('F38: failed rows stay in their places, each with its own error, and the focus on its button', async () => {
    const client = memory({ invitations: both })
    const answers = new Map<string, (error: InvitationError) => void>()
    client.received.accept = (id) =>
      new Promise<ReceivedInvitationOutcome>((_resolve, reject) => answers.set(id, reject))
    show(client, <InvitationList />)
    const acme = await screen.findByRole('button', acceptAcme)
    const globex = screen.getByRole('button', { name: 'Accept invitation to Globex' })
    await userEvent.click(acme)
    await userEvent.click(globex)
    await waitFor(() => expect(answers.size).toBe(2))
    const names = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(names()).toEqual(['Acme', 'Globex'])

    await act(async () => answers.get('inv_globex')?.(new InvitationError('limitReached')))
    const [first, second] = screen.getAllByRole('listitem')
    expect(await within(second ?? document.body).findByRole('note')).toHaveTextContent('is full')
    expect(within(first ?? document.body).queryByRole('note')).toBeNull()
    expect(globex).toHaveFocus()
    expect(acme).toHaveAttribute('aria-disabled', 'true')
    expect(globex).not.toHaveAttribute('aria-disabled', 'true')

    await act(async () => answers.get('inv_acme')?.(new InvitationError('forbidden')))
    expect(await within(first ?? document.body).findByRole('note')).toHaveTextContent('not allowed')
    expect(within(second ?? document.body).getByRole('note')).toHaveTextContent('is full')
    expect(names()).toEqual(['Acme', 'Globex'])
    expect(globex).toHaveFocus()
    expect(acme).not.toHaveAttribute('aria-disabled', 'true')
  })
})

describe('F69', () => {
  it('F69: an address confirmed on another device: what was refused is read when the person comes back', async () => {
    const client = memory({ faults: { get: { code: 'unverified' } } })
    const onVerifyEmailAddress = vi.fn<() => void>()
    show(client, <AcceptCard {...{ onVerifyEmailAddress }} invitationId="inv_acme" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm your e-mail address' }))
    expect(onVerifyEmailAddress).toHaveBeenCalledOnce()
    delete client.database.faults.get
    act(comeBack)
    const button = await screen.findByRole('button', accept)
    expect(screen.queryByRole('note')).toBeNull()
    expect(writesOf(client)).toEqual([])
    await userEvent.click(button)
    expect(await screen.findByRole('note')).toHaveTextContent('You joined Acme.')
    expect(writesOf(client)).toEqual(['accept'])
  })

  it('F69: an address confirmed on another device after a refused press: the invitation is not used up', async () => {
    const client = memory({ faults: { accept: { code: 'unverified' } } })
    show(client)
    await userEvent.click(await screen.findByRole('button', accept))
    expect(await screen.findByRole('note')).toHaveTextContent('Confirm your e-mail address first.')
    delete client.database.faults.accept
    const read = client.database.requests.length
    act(comeBack)
    await waitFor(() => expect(client.database.requests.slice(read)).toEqual(['get']))
    await userEvent.click(screen.getByRole('button', accept))
    expect(await screen.findByText('You joined', { exact: false })).toBeVisible()
    expect(writesOf(client)).toEqual(['accept', 'accept'])
  })
})
