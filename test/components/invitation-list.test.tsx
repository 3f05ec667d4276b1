import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { memo, Profiler } from 'react'
import { expect, it, vi } from 'vitest'
import { InvitationList, InvitationListItem, MessagesProvider } from 'invitekit'
import type { UserOrganizationInvitation } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitation } from 'invitekit/testing'

function memory(invitations: readonly MemoryInvitation[]) {
  return memoryInvitations({ emailAddress: 'invitee@example.com', invitations, clock: () => exampleNow })
}

function invitationTo(name: string, fields: Partial<MemoryInvitation> = {}): MemoryInvitation {
  const { publicOrganizationData } = memoryInvitation()
  return memoryInvitation({
    id: `inv_${name}`,
    publicOrganizationData: { ...publicOrganizationData, id: `org_${name}`, name },
    ...fields,
  })
}

const many = Array.from({ length: 25 }, (_, i) => invitationTo(`Organization ${i + 1}`))

it('draws one row again when one invitation is accepted', async () => {
  const drawn: string[] = []
  const Counted = memo(function Counted({ invitation }: { invitation: UserOrganizationInvitation }) {
    return (
      <Profiler id={invitation.id} onRender={(id) => void drawn.push(id)}>
        <InvitationListItem invitation={invitation} />
      </Profiler>
    )
  })
  render(
    <WithInvitations client={memory(many)}>
      <InvitationList pageSize={25}>{(invitation) => <Counted invitation={invitation} />}</InvitationList>
    </WithInvitations>,
  )
  const accept = await screen.findByRole('button', { name: 'Accept invitation to Organization 7' })
  expect(new Set(drawn).size).toBe(25)
  drawn.length = 0
  await userEvent.click(accept)
  await waitFor(() => expect(screen.getByRole('note')).toHaveTextContent('You joined Organization 7.'))
  expect(new Set(drawn)).toEqual(new Set(['inv_Organization 7']))
  expect(drawn.length).toBeLessThanOrEqual(3)
})

it('keeps a row within sixteen elements', async () => {
  render(
    <WithInvitations client={memory([invitationTo('Acme')])}>
      <InvitationList />
    </WithInvitations>,
  )
  const row = await screen.findByRole('listitem')
  expect(row.querySelectorAll('*').length + 1).toBeLessThanOrEqual(16)
})

it('writes nothing until somebody presses', async () => {
  const client = memory(many.slice(0, 3))
  const { unmount } = render(
    <WithInvitations client={client}>
      <InvitationList />
    </WithInvitations>,
  )
  await screen.findAllByRole('listitem')
  await userEvent.tab()
  await userEvent.tab()
  window.dispatchEvent(new Event('focus'))
  unmount()
  expect(client.database.requests).toEqual(['list'])
})

it('keeps a settled row where it is, and gives its outcome the focus that its button had', async () => {
  const client = memory([invitationTo('Acme'), invitationTo('Globex')])
  render(
    <WithInvitations client={client}>
      <InvitationList />
    </WithInvitations>,
  )
  const accept = await screen.findByRole('button', { name: 'Accept invitation to Acme' })
  const before = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
  accept.focus()
  await userEvent.keyboard('{Enter}')
  const outcome = await screen.findByRole('note')
  expect(outcome).toHaveFocus()
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(before)
})

it('leaves the focus where somebody has put it meanwhile', async () => {
  const client = memory([invitationTo('Acme'), invitationTo('Globex')])
  client.database.latency = 30
  render(
    <WithInvitations client={client}>
      <InvitationList />
    </WithInvitations>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Accept invitation to Acme' }))
  const other = screen.getByRole('button', { name: 'Accept invitation to Globex' })
  other.focus()
  await screen.findByRole('note')
  expect(other).toHaveFocus()
})

it('joins once however often Enter is pressed', async () => {
  const client = memory([invitationTo('Acme')])
  client.database.latency = 20
  render(
    <WithInvitations client={client}>
      <InvitationList />
    </WithInvitations>,
  )
  const accept = await screen.findByRole('button', { name: 'Accept invitation to Acme' })
  accept.focus()
  await userEvent.keyboard('{Enter>20/}')
  await screen.findByRole('note')
  expect(client.database.requests.filter((verb) => verb === 'accept')).toEqual(['accept'])
})

it('shows a repeated invitation once', async () => {
  const client = memory([])
  const [acme, globex, initech] = ['Acme', 'Globex', 'Initech'].map((name) => invitationTo(name))
  client.received.list = async ({ page }) => ({
    items: [acme, globex, page === 1 ? acme : initech].flatMap((item) => item ?? []),
    hasNextPage: page === 1,
  })
  render(
    <WithInvitations client={client}>
      <InvitationList />
    </WithInvitations>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }))
  await screen.findByRole('heading', { name: 'Initech' })
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
})

it('says that there may be more where the backend cut its list', async () => {
  const client = memory([invitationTo('Acme')])
  const { list } = client.received
  client.received.list = async (...query) => ({ ...(await list(...query)), truncated: true })
  render(
    <WithInvitations client={client}>
      <InvitationList />
    </WithInvitations>,
  )
  expect(await screen.findByText('There may be more invitations than these.')).toBeVisible()
  expect(screen.queryByRole('note')).toBeNull()
})

it('keeps what was loaded when a refresh fails, and says so', async () => {
  const client = memory([invitationTo('Acme')])
  const queryClient = new QueryClient()
  render(
    <WithInvitations client={client} queryClient={queryClient}>
      <InvitationList />
    </WithInvitations>,
  )
  await screen.findByRole('heading', { name: 'Acme' })
  client.database.faults.list = { code: 'other' }
  await act(() => queryClient.refetchQueries())
  expect(
    await screen.findByText('Your invitations couldn’t be refreshed. This is what was loaded last.'),
  ).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Acme' })).toBeVisible()
})

it('gives its title the focus when trying again takes the button away', async () => {
  const client = memory([invitationTo('Acme')])
  client.database.faults.list = { code: 'other' }
  render(
    <WithInvitations client={client}>
      <InvitationList />
    </WithInvitations>,
  )
  const tryAgain = await screen.findByRole('button', { name: 'Try again' })
  delete client.database.faults.list
  await userEvent.click(tryAgain)
  await screen.findByRole('heading', { name: 'Acme' })
  expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus()
})

it('draws no row again when its words stay the same', async () => {
  let read = 0
  // Each row that is drawn names the role.
  const roles = {
    get member() {
      read += 1
      return 'Member'
    },
  }
  render(
    <WithInvitations client={memory(many)}>
      <MessagesProvider messages={{ roles }}>
        <InvitationList pageSize={25} />
      </MessagesProvider>
    </WithInvitations>,
  )
  const accept = await screen.findByRole('button', { name: 'Accept invitation to Organization 7' })
  const atFirst = read
  expect(atFirst).toBeGreaterThanOrEqual(25)
  await userEvent.click(accept)
  await screen.findByRole('note')
  // All rows again would read as much as at first.
  expect(read - atFirst).toBeLessThan(atFirst / 2)
})

it('speaks the host’s words, and names every role', async () => {
  const client = memory([invitationTo('Acme', { role: 'admin,org:member,wizard' })])
  render(
    <WithInvitations client={client}>
      <MessagesProvider messages={{ accept: 'Join', roles: { admin: 'Boss', member: 'Colleague' } }}>
        <InvitationList />
      </MessagesProvider>
    </WithInvitations>,
  )
  expect(await screen.findByText('Join')).toBeVisible()
  expect(screen.getByText('Boss, Colleague, and wizard')).toBeVisible()
})

it('turns expired while somebody looks at it', async () => {
  let now = exampleNow
  vi.useFakeTimers({ shouldAdvanceTime: true })
  render(
    <WithInvitations
      client={memory([invitationTo('Acme', { expiresAt: exampleNow + 60_000 })])}
      now={() => now}
    >
      <InvitationList />
    </WithInvitations>,
  )
  await screen.findByText(/Expires/)
  now += 90_000
  await vi.advanceTimersByTimeAsync(31_000)
  expect(screen.getByText('Expired', { selector: 'bdi' })).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
  vi.useRealTimers()
})
