import { QueryClient, QueryErrorResetBoundary } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Component, Profiler, StrictMode, useState } from 'react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AcceptCard,
  InvitationList,
  InvitationListItem,
  InvitationsProvider,
  MessagesProvider,
  useInvitations,
} from 'invitekit'
import type { MessagesProviderProps, UserOrganizationInvitation } from 'invitekit'
import { exampleInvitations, exampleNow, WithInvitations } from 'invitekit/testing'
import { accept, acceptAcme, memory, show, writesOf } from './page.tsx'

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

interface BoundaryProps {
  children: ReactNode
  onReset?: () => void
}

/** As a host has it. */
class Boundary extends Component<BoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {}
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    const reset = () => {
      this.props.onReset?.()
      this.setState({ error: undefined })
    }
    return <button onClick={reset}>Broken: {error instanceof Error ? error.message : 'something'}</button>
  }
}

/** React tells of what a boundary catches, which is the host's to hear. */
const quietly = { onCaughtError: () => {} }

describe('F40', () => {
  it('F40: what fails is shown where it is, and reaches no boundary of the host', async () => {
    const faults = { list: { code: 'forbidden' }, get: { code: 'notUsable' } } as const
    show(
      memory({ faults }),
      <Boundary>
        <InvitationList />
        <AcceptCard invitationId="inv_acme" />
      </Boundary>,
    )
    expect(await screen.findByText(/couldn’t be loaded/)).toBeVisible()
    await waitFor(() => expect(screen.getAllByRole('note')).toHaveLength(2))
    expect(screen.getByRole('article')).toHaveAttribute('data-state', 'notUsable')
    expect(screen.queryByText(/Broken/)).toBeNull()
  })

  it('F40: a failed accept reaches no boundary of the host', async () => {
    const client = memory({ faults: { accept: { code: 'forbidden' } } })
    show(
      client,
      <Boundary>
        <AcceptCard invitationId="inv_acme" />
      </Boundary>,
    )
    await userEvent.click(await screen.findByRole('button', accept))
    expect(await screen.findByText(/You’re not allowed to do this/)).toBeVisible()
    expect(screen.queryByText(/Broken/)).toBeNull()
  })

  it('F40: one row of the host’s that breaks leaves the others', async () => {
    function Row({ invitation }: { invitation: UserOrganizationInvitation }) {
      if (invitation.id === 'inv_globex') throw new Error(invitation.id)
      return <InvitationListItem invitation={invitation} />
    }
    render(
      <WithInvitations client={memory({ invitations: exampleInvitations })}>
        <InvitationList>
          {(invitation) => (
            <Boundary>
              <Row invitation={invitation} />
            </Boundary>
          )}
        </InvitationList>
      </WithInvitations>,
      quietly,
    )
    expect(await screen.findByText('Broken: inv_globex')).toBeVisible()
    expect(screen.getAllByRole('listitem')).toHaveLength(exampleInvitations.length - 1)
    await userEvent.click(screen.getByRole('button', acceptAcme))
    expect(await screen.findByText('You joined Acme.')).toBeInTheDocument()
  })

  it('F40: a host that wants errors thrown by default gets them, and its reset reads again', async () => {
    const client = memory({ faults: { list: { code: 'forbidden' } } })
    const queryClient = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } })
    function Count() {
      const { data } = useInvitations()
      return <p>{data ? `${data.total} there` : 'Reading'}</p>
    }
    render(
      <WithInvitations {...{ client, queryClient }}>
        <QueryErrorResetBoundary>
          {({ reset }) => (
            <Boundary onReset={reset}>
              <Count />
            </Boundary>
          )}
        </QueryErrorResetBoundary>
      </WithInvitations>,
      quietly,
    )
    const broken = await screen.findByRole('button', { name: 'Broken: forbidden' })
    delete client.database.faults.list
    await userEvent.click(broken)
    expect(await screen.findByText('1 there')).toBeVisible()
  })
})

describe('F59', () => {
  const clock = () => exampleNow

  it('F59: a client and options made anew with each render cost no more reads, renders or presses', async () => {
    const client = memory()
    const renders = vi.fn<() => void>()
    function Host() {
      const [turn, setTurn] = useState(0)
      return (
        <InvitationsProvider client={{ ...client }} now={() => exampleNow}>
          <button onClick={() => setTurn(turn + 1)}>Again</button>
          <Profiler id="list" onRender={renders}>
            <InvitationList status={['pending', 'expired']} />
          </Profiler>
        </InvitationsProvider>
      )
    }
    render(<Host />)
    const button = await screen.findByRole('button', acceptAcme)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(renders.mock.calls.length).toBeLessThanOrEqual(3)

    const before = renders.mock.calls.length
    const again = () => screen.getByRole('button', { name: 'Again' }).click()
    act(again)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(renders.mock.calls.length - before).toBeLessThanOrEqual(3)
    expect(client.database.requests).toEqual(['list'])

    client.database.latency = 30
    act(() => button.click())
    act(again)
    act(() => screen.getByRole('button', { name: 'Joining…' }).click())
    act(again)
    expect(await screen.findByText('You joined Acme.')).toBeInTheDocument()
    expect(writesOf(client)).toEqual(['accept'])
  })

  it('F59: no locale is English, and no time zone is the reader’s', async () => {
    const nothing: { locale?: string; timeZone?: string } = JSON.parse('{}')
    show(
      memory(),
      <MessagesProvider {...nothing}>
        <InvitationList />
      </MessagesProvider>,
    )
    expect(await screen.findByText('sent', { exact: false })).toHaveTextContent('sent 2 days ago')
  })

  it.each([
    { what: 'list', element: <InvitationList /> },
    { what: 'card', element: <AcceptCard invitationId="inv_acme" /> },
  ])('F59: a $what without a provider says what to do, once', ({ element }) => {
    const caught = vi.fn<(error: unknown) => void>()
    render(
      <StrictMode>
        <Boundary>{element}</Boundary>
      </StrictMode>,
      { onCaughtError: caught },
    )
    expect(screen.getByText(/Broken/)).toHaveTextContent('Broken: No InvitationsProvider.')
    expect(caught).toHaveBeenCalledOnce()
  })

  it('F59: a provider without a query client above it brings its own', async () => {
    render(
      <InvitationsProvider client={memory()} now={clock}>
        <InvitationList />
      </InvitationsProvider>,
    )
    expect(await screen.findByRole('button', acceptAcme)).toBeVisible()
  })
})

describe('F60', () => {
  /** The library as another bundle on the page has it: of its own, over the same React and TanStack Query. */
  async function anotherCopy() {
    vi.resetModules()
    const copy = await import('invitekit')
    expect(copy.AcceptCard).not.toBe(AcceptCard)
    return copy
  }

  it('F60: two copies on a page each do their work, over one cache', async () => {
    const other = await anotherCopy()
    const client = memory()
    const queryClient = new QueryClient()
    show(
      client,
      <>
        <AcceptCard invitationId="inv_acme" />
        <other.InvitationsProvider client={client}>
          <other.InvitationList />
        </other.InvitationsProvider>
      </>,
      queryClient,
    )
    const inList = await screen.findByRole('button', acceptAcme)
    await screen.findByRole('button', accept)
    expect(client.database.requests.toSorted()).toEqual(['get', 'list'])
    await userEvent.click(inList)
    await waitFor(() => expect(screen.getAllByText(/You joined/)).toHaveLength(2))
    expect(writesOf(client)).toEqual(['accept'])
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('F60: a part of one copy below the provider of another says what to do', async () => {
    const other = await anotherCopy()
    render(
      <WithInvitations client={memory()}>
        <Boundary>
          <other.InvitationList />
        </Boundary>
      </WithInvitations>,
      quietly,
    )
    expect(screen.getByText(/Broken/)).toHaveTextContent('Broken: No InvitationsProvider')
  })
})

describe('F64', () => {
  it('F64: another language or time zone changes dates and words where they are, without a new read', async () => {
    const client = memory()
    const page = (language: Omit<MessagesProviderProps, 'children'>) => (
      <MessagesProvider {...language}>
        <InvitationList />
        <AcceptCard invitationId="inv_acme" />
      </MessagesProvider>
    )
    const { change } = show(client, page({ locale: 'en', timeZone: 'UTC' }))
    const row = await screen.findByRole('listitem')
    const button = await screen.findByRole('button', accept)
    const exact = () => [...document.querySelectorAll('time')].map((time) => time.title)
    expect(row).toHaveTextContent('sent 2 days ago')
    expect(exact()).toEqual(
      [
        'Nov 20, 2026, 12:00 PM',
        'Nov 25, 2026, 12:00 PM',
        'Nov 20, 2026, 12:00 PM',
        'Nov 25, 2026, 12:00 PM',
      ].map((text) => expect.stringMatching(text.replace(' PM', '.PM'))),
    )

    change(page({ locale: 'en', timeZone: 'Pacific/Kiritimati' }))
    expect(new Set(exact())).toEqual(
      new Set([
        expect.stringMatching('Nov 21, 2026, 2:00.AM'),
        expect.stringMatching('Nov 26, 2026, 2:00.AM'),
      ]),
    )

    change(
      page({ locale: 'de', timeZone: 'UTC', messages: { sent: 'gesendet {when}', acceptOne: 'Annehmen' } }),
    )
    expect(exact()).toContain('25.11.2026, 12:00')
    expect(row).toHaveTextContent('gesendet vor 2 Tagen')
    expect(button).toHaveTextContent('Annehmen')
    expect(screen.getByRole('listitem')).toBe(row)
    expect(client.database.requests.toSorted()).toEqual(['get', 'list'])
  })
})
