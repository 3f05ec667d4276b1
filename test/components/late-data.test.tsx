import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { startTransition, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AcceptCard, infiniteInvitationsOptions, InvitationList } from 'invitekit'
import type { InvitationsClient } from 'invitekit'
import {
  createMemoryDatabase,
  exampleNow,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitation, MemoryInvitationsOptions } from 'invitekit/testing'

const hour = 60 * 60 * 1000

afterEach(() => vi.useRealTimers())

function invitationTo(name: string, fields: Partial<MemoryInvitation> = {}): MemoryInvitation {
  const { publicOrganizationData } = memoryInvitation()
  return memoryInvitation({
    id: `inv_${name}`,
    publicOrganizationData: { ...publicOrganizationData, id: `org_${name}`, name },
    ...fields,
  })
}

function memory(names: readonly string[], options: Partial<MemoryInvitationsOptions> = {}) {
  return memoryInvitations({
    emailAddress: 'invitee@example.com',
    // In the order in which they are told: the first ends first.
    invitations: names.map((name, i) => invitationTo(name, { expiresAt: exampleNow + (10 + i) * hour })),
    clock: () => exampleNow,
    ...options,
  })
}

function draw(client: InvitationsClient, queryClient = new QueryClient(), undoWindow?: number) {
  const { container } = render(
    <WithInvitations client={client} queryClient={queryClient}>
      <InvitationList {...(undoWindow !== undefined && { undoWindow })} />
    </WithInvitations>,
  )
  return {
    container,
    queryClient,
    list: within(container),
    refetch: () => act(() => queryClient.refetchQueries()),
  }
}

function titlesIn(list: Pick<typeof screen, 'queryAllByRole'>) {
  return list.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
}

describe('F62 F63 live data', () => {
  it('F62: moves rows, and leaves the focus on the button that has it', async () => {
    const client = memory(['Acme', 'Globex', 'Initech'])
    const { list, refetch } = draw(client)
    const accept = await list.findByRole('button', { name: 'Accept invitation to Globex' })
    act(() => accept.focus())
    const { invitations } = client.database
    invitations.set('inv_First', invitationTo('First', { expiresAt: exampleNow + hour }))
    invitations.delete('inv_Acme')
    await refetch()
    await waitFor(() => expect(titlesIn(list)).toEqual(['First', 'Globex', 'Initech']))
    expect(accept).toHaveFocus()
    const globex = invitations.get('inv_Globex')
    if (globex) globex.expiresAt = exampleNow + 100 * hour
    await refetch()
    await waitFor(() => expect(titlesIn(list)).toEqual(['First', 'Initech', 'Globex']))
    expect(accept).toHaveFocus()
    expect(accept).toHaveAccessibleName('Accept invitation to Globex')
  })

  it('F62: leaves open what the reader has opened', async () => {
    const client = memory(['Acme'])
    const queryClient = new QueryClient()
    render(
      <WithInvitations client={client} queryClient={queryClient}>
        <AcceptCard invitationId="inv_Acme" describeRole={(role) => <p>What {role} may do</p>} />
      </WithInvitations>,
    )
    const summary = await screen.findByText('About this role')
    await userEvent.click(summary)
    expect(summary.closest('details')).toHaveAttribute('open')
    const acme = client.database.invitations.get('inv_Acme')
    if (acme) acme.role = 'admin'
    await act(() => queryClient.refetchQueries())
    expect(await screen.findByText('What admin may do')).toBeVisible()
    expect(screen.getByText('About this role')).toBe(summary)
    expect(summary.closest('details')).toHaveAttribute('open')
  })

  it('F62: leaves the way back open while its row is there, and the focus in it', async () => {
    const client = memory(['Acme', 'Globex'])
    const { list, refetch } = draw(client)
    await userEvent.click(await list.findByRole('button', { name: 'Decline invitation to Globex' }))
    const undo = await list.findByRole('button', { name: 'Undo declining the invitation to Globex' })
    expect(undo).toHaveFocus()
    client.database.invitations.set('inv_First', invitationTo('First', { expiresAt: exampleNow + hour }))
    client.database.invitations.delete('inv_Acme')
    await refetch()
    await waitFor(() => expect(list.getByText('First')).toBeInTheDocument())
    expect(undo).toHaveFocus()
    await userEvent.click(undo)
    expect(await list.findByRole('button', { name: 'Decline invitation to Globex' })).toHaveFocus()
    expect(client.database.requests).not.toContain('decline')
  })

  it('F63: keeps the row that is being declined, where the backend has forgotten it meanwhile', async () => {
    const client = memory(['Acme', 'Globex'])
    const { list, refetch } = draw(client)
    await userEvent.click(await list.findByRole('button', { name: 'Decline invitation to Globex' }))
    client.database.invitations.delete('inv_Globex')
    await refetch()
    expect(await list.findByRole('button', { name: /^Undo/ })).toHaveFocus()
    expect(titlesIn(list)).toEqual(['Acme', 'Globex'])
    expect(client.database.requests).not.toContain('decline')
  })
})

describe('F27 a row that was pressed in', () => {
  it('F27: keeps its place where the backend lists it no more, or elsewhere', async () => {
    const client = memory(['Acme', 'Globex', 'Initech'], { forgetful: true })
    const { list, refetch } = draw(client)
    await userEvent.click(await list.findByRole('button', { name: 'Accept invitation to Globex' }))
    await list.findByText('Accepted')
    await refetch()
    expect(titlesIn(list)).toEqual(['Acme', 'Globex', 'Initech'])
    client.database.invitations.set('inv_Last', invitationTo('Last', { expiresAt: exampleNow + 90 * hour }))
    await refetch()
    await waitFor(() => expect(titlesIn(list)).toEqual(['Acme', 'Globex', 'Initech', 'Last']))
    expect(list.getAllByRole('listitem')[1]).toHaveTextContent('Accepted')
  })

  it('F27: goes with the person who has pressed in it', async () => {
    const client = memory(['Acme', 'Globex'], { forgetful: true })
    const queryClient = new QueryClient()
    const other = memoryInvitations({ emailAddress: 'other@example.org', database: client.database })
    client.database.invitations.set(
      'inv_Theirs',
      invitationTo('Theirs', { emailAddress: 'other@example.org' }),
    )
    const page = (of: InvitationsClient) => (
      <WithInvitations client={of} queryClient={queryClient}>
        <InvitationList />
      </WithInvitations>
    )
    const { rerender } = render(page(client))
    await userEvent.click(await screen.findByRole('button', { name: 'Accept invitation to Globex' }))
    await screen.findByText('Accepted')
    await act(() => queryClient.refetchQueries())
    expect(titlesIn(screen)).toEqual(['Acme', 'Globex'])
    // Read before, so that no list that is being loaded comes between the two.
    await queryClient.prefetchInfiniteQuery(infiniteInvitationsOptions(other))
    rerender(page(other))
    await waitFor(() => expect(titlesIn(screen)).toEqual(['Theirs']))
    rerender(page(client))
    await waitFor(() => expect(titlesIn(screen)).toEqual(['Acme']))
  })
})

it('F31: shows list and card of one person at every moment of a transition to another', async () => {
  const database = createMemoryDatabase({
    latency: 5,
    clock: () => exampleNow,
    invitations: ['ana', 'bo'].map((person) =>
      invitationTo(`of ${person}`, { id: `inv_${person}`, emailAddress: `${person}@example.com` }),
    ),
  })
  const people = ['ana', 'bo'].map((person) => ({
    person,
    client: memoryInvitations({ emailAddress: `${person}@example.com`, database }),
  }))
  const queryClient = new QueryClient()
  function Host() {
    const [turn, setTurn] = useState(0)
    const who = people[turn % 2]
    return (
      who && (
        <WithInvitations client={who.client} queryClient={queryClient}>
          <button onClick={() => startTransition(() => setTurn(turn + 1))}>Switch</button>
          <InvitationList data-testid="list" />
          <AcceptCard data-testid="card" invitationId={`inv_${who.person}`} />
        </WithInvitations>
      )
    )
  }
  const { container } = render(<Host />)
  const seen = new Set<string>()
  const watcher = new MutationObserver(() => {
    const names = container.innerHTML.match(/of (ana|bo)/g) ?? []
    seen.add([...new Set(names)].toSorted().join(' and '))
  })
  watcher.observe(container, { subtree: true, childList: true, characterData: true, attributes: true })
  for (const expected of ['of bo', 'of ana', 'of bo', 'of ana']) {
    await userEvent.click(screen.getByRole('button', { name: 'Switch' }))
    await within(screen.getByTestId('list')).findByText(expected)
    await within(screen.getByTestId('card')).findByText(expected)
  }
  watcher.disconnect()
  expect([...seen].filter(Boolean).toSorted()).toEqual(['of ana', 'of bo'])
})

describe('F28 F25 two at once', () => {
  function tabs(names: readonly string[], options: Partial<MemoryInvitationsOptions> = {}) {
    const first = memory(names, options)
    const second = memoryInvitations({
      emailAddress: 'invitee@example.com',
      ...options,
      database: first.database,
    })
    return { database: first.database, one: draw(first), two: draw(second, new QueryClient(), 0) }
  }

  it.each([
    { left: /Accepted/, first: 'accept', second: 'decline' },
    { left: /Declined/, first: 'decline', second: 'accept' },
  ] as const)(
    'F28: one tab accepts, the other declines, and both tell of the first: $first',
    async ({ left, first, second }) => {
      const { database, one, two } = tabs(['Acme'])
      const accept = await one.list.findByRole('button', { name: 'Accept invitation to Acme' })
      const decline = await two.list.findByRole('button', { name: 'Decline invitation to Acme' })
      database.latency = 30
      const presses = { accept: () => accept.click(), decline: () => decline.click() }
      act(() => presses[first]())
      await waitFor(() => expect(database.requests).toContain(first))
      act(() => presses[second]())
      await one.list.findByText(left)
      await two.list.findByText(left)
      expect(database.requests.filter((verb) => verb === 'accept' || verb === 'decline')).toHaveLength(2)
      expect(database.invitations.get('inv_Acme')?.status).toBe(first === 'accept' ? 'accepted' : 'declined')
      expect(document.body).not.toHaveTextContent(/can’t be used|didn’t go through|couldn’t confirm/)
    },
  )

  it('F28: a tab that nobody has pressed in tells the truth as soon as somebody looks at it', async () => {
    const { database, one, two } = tabs(['Acme', 'Globex'])
    await two.list.findByRole('button', { name: 'Accept invitation to Acme' })
    await userEvent.click(await one.list.findByRole('button', { name: 'Accept invitation to Acme' }))
    await one.list.findByText('Accepted')
    expect(two.list.queryByText('Accepted')).toBeNull()
    const before = database.requests.length
    act(() => void window.dispatchEvent(new Event('visibilitychange')))
    expect(await two.list.findByText('Accepted')).toBeVisible()
    expect(new Set(database.requests.slice(before))).toEqual(new Set(['list']))
  })

  it.each([
    { backend: 'tells of it', forgetful: false, shown: 'Revoked' },
    { backend: 'forgets it', forgetful: true, shown: /can’t be used/ },
  ])(
    'F25: revoked before it is accepted, where the backend $backend, it is not joined',
    async ({ forgetful, shown }) => {
      const client = memory(['Acme'], { forgetful })
      const { list } = draw(client)
      const accept = await list.findByRole('button', { name: 'Accept invitation to Acme' })
      const acme = client.database.invitations.get('inv_Acme')
      if (acme) acme.status = 'revoked'
      await userEvent.click(accept)
      expect(await list.findByText(shown, { selector: 'bdi, p' })).toBeVisible()
      expect(list.queryByText(/You joined/)).toBeNull()
      expect(client.database.members.get('org_Acme')).toBeUndefined()
    },
  )

  it('F25: revoked after it was accepted, it stays joined for whoever has joined', async () => {
    const client = memory(['Acme'])
    const { list, refetch } = draw(client)
    await userEvent.click(await list.findByRole('button', { name: 'Accept invitation to Acme' }))
    await list.findByText('Accepted')
    // As better-auth does: the invitation is called revoked, and the member stays.
    const acme = client.database.invitations.get('inv_Acme')
    if (acme) acme.status = 'revoked'
    await refetch()
    expect(list.getByText('Accepted')).toBeVisible()
    expect(list.queryByText('Revoked')).toBeNull()
    expect(client.database.members.get('org_Acme')?.size).toBe(1)
  })
})

it.each([
  { when: 'before it is pressed', early: true },
  { when: 'while it is pressed', early: false },
])('F37: a list that was asked for $when does not undo what came of it', async ({ early }) => {
  const client = memory(['Acme', 'Globex'])
  const { list, queryClient } = draw(client)
  const accept = await list.findByRole('button', { name: 'Accept invitation to Acme' })
  const { list: read, accept: write } = client.received
  client.received.list = async (query) => {
    const old = await read(query)
    await new Promise((resolve) => setTimeout(resolve, 60))
    return old
  }
  client.received.accept = async (id) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return write(id)
  }
  if (early) act(() => void queryClient.refetchQueries())
  act(() => accept.click())
  if (!early) act(() => void queryClient.refetchQueries())
  await list.findByText('Accepted')
  await act(() => new Promise((resolve) => setTimeout(resolve, 90)))
  expect(list.getByText('Accepted')).toBeVisible()
  expect(list.queryByRole('button', { name: 'Accept invitation to Acme' })).toBeNull()
  const cached = JSON.stringify(queryClient.getQueriesData({}))
  expect(cached.match(/"status":"accepted"/g)).toHaveLength(1)
})

describe('F66 edited between view and press', () => {
  async function show(client: ReturnType<typeof memory>) {
    vi.useFakeTimers({ now: exampleNow, toFake: ['Date'] })
    render(
      <WithInvitations client={client}>
        <AcceptCard invitationId="inv_Acme" />
      </WithInvitations>,
    )
    return screen.findByRole('button', { name: 'Accept invitation' })
  }

  it.each([
    { what: 'another role', edit: (acme: MemoryInvitation) => (acme.role = 'admin'), shown: 'Admin' },
    {
      what: 'another name',
      edit: (acme: MemoryInvitation) =>
        (acme.publicOrganizationData = { ...acme.publicOrganizationData, name: 'Zeta' }),
      shown: 'Zeta',
    },
    {
      what: 'another organization',
      edit: (acme: MemoryInvitation) =>
        (acme.publicOrganizationData = { ...acme.publicOrganizationData, id: 'org_zeta', name: 'Omega' }),
      shown: 'Omega',
    },
  ])('F66: shows $what and sends nothing, until it is pressed again', async ({ edit, shown }) => {
    const client = memory(['Acme'])
    const accept = await show(client)
    const acme = client.database.invitations.get('inv_Acme')
    if (acme) edit(acme)
    vi.setSystemTime(exampleNow + 6000)
    await userEvent.click(accept)
    expect(await screen.findByRole('note')).toHaveTextContent('This invitation has changed.')
    expect(screen.getByText(shown)).toBeVisible()
    expect(client.database.requests).toEqual(['get', 'get'])
    await userEvent.click(screen.getByRole('button', { name: 'Accept invitation' }))
    expect(await screen.findByText(/You joined/)).toBeVisible()
    expect(client.database.requests.filter((verb) => verb === 'accept')).toEqual(['accept'])
  })

  it('F66: asks once more before it accepts what was read long ago, and not what was read just now', async () => {
    const client = memory(['Acme'])
    const accept = await show(client)
    vi.setSystemTime(exampleNow + 6000)
    await userEvent.click(accept)
    await screen.findByText(/You joined/)
    expect(client.database.requests).toEqual(['get', 'get', 'accept'])
  })

  it('F66: accepts at once what was read just now', async () => {
    const client = memory(['Acme'])
    const accept = await show(client)
    vi.setSystemTime(exampleNow + 4000)
    await userEvent.click(accept)
    await screen.findByText(/You joined/)
    expect(client.database.requests).toEqual(['get', 'accept'])
  })
})

it.each([
  { code: 'inviterGone', words: 'The person who invited you has left the organization.' },
  { code: 'organizationGone', words: 'This organization doesn’t exist any more.' },
] as const)('F67: says $code in words of its own, and tries nothing again', async ({ code, words }) => {
  const client = memory(['Acme'], { faults: { accept: { code } } })
  const { list } = draw(client)
  await userEvent.click(await list.findByRole('button', { name: 'Accept invitation to Acme' }))
  expect(await list.findByRole('note')).toHaveTextContent(words)
  expect(list.queryByRole('button', { name: /^Accept/ })).toBeNull()
  expect(client.database.requests).toEqual(['list', 'accept'])
  expect(client.database.members.size).toBe(0)
})
