import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { InvitationList } from 'invitekit'
import type { InvitationListProps } from 'invitekit'
import { exampleNow, memoryInvitation, memoryInvitations, WithInvitations } from 'invitekit/testing'
import type { MemoryInvitation, MemoryInvitationsClient } from 'invitekit/testing'
import { listen } from '../support/heard.ts'

const { publicOrganizationData } = memoryInvitation()

function invitationTo(name: string, fields: Partial<MemoryInvitation> = {}): MemoryInvitation {
  return memoryInvitation({
    id: `inv_${name}`,
    publicOrganizationData: { ...publicOrganizationData, id: `org_${name}`, name },
    ...fields,
  })
}

function memory(names = ['Acme', 'Globex', 'Initech'], fields: Partial<MemoryInvitation> = {}) {
  const invitations = names.map((name) => invitationTo(name, fields))
  return memoryInvitations({ emailAddress: 'invitee@example.com', invitations, clock: () => exampleNow })
}

function writesOf({ database }: MemoryInvitationsClient) {
  return database.requests.filter((verb) => verb === 'accept' || verb === 'decline')
}

async function show(client = memory(), props: InvitationListProps = {}, now = () => exampleNow) {
  const { heard } = listen()
  render(
    <WithInvitations client={client} now={now}>
      <InvitationList {...props} />
    </WithInvitations>,
  )
  await screen.findAllByRole('listitem')
  await vi.dynamicImportSettled()
  return { client, heard }
}

function rowOf(name: string) {
  const row = screen.getByRole('heading', { name }).closest('li')
  if (!row) throw new Error(`There is no row of ${name}.`)
  return row
}

const declineAcme = { name: 'Decline invitation to Acme' }
const acceptAcme = { name: 'Accept invitation to Acme' }
const undoAcme = { name: 'Undo declining the invitation to Acme' }

describe('declining in a row', () => {
  it('asks nothing, and gives Undo the focus; undone, Decline has it again', async () => {
    const { client } = await show()
    await userEvent.click(screen.getByRole('button', declineAcme))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(screen.getByRole('button', undoAcme)).toHaveFocus()
    expect(within(rowOf('Acme')).getByText('Declining…')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('button', declineAcme)).toHaveFocus())
    expect(writesOf(client)).toEqual([])
  })

  it('is heard once when it begins and once when it is done, and its outcome has the focus', async () => {
    const { heard, client } = await show(memory(), { undoWindow: 300 })
    await userEvent.click(screen.getByRole('button', declineAcme))
    const row = rowOf('Acme')
    await within(row).findByText('You declined the invitation to Acme.')
    expect(within(row).getByRole('note')).toHaveFocus()
    await waitFor(() => expect(heard).toHaveLength(2))
    expect(heard).toEqual([
      'The invitation to Acme is being declined.',
      'You declined the invitation to Acme.',
    ])
    expect(writesOf(client)).toEqual(['decline'])
  })

  it('keeps the focus on Undo while what was decided is sent', async () => {
    const client = memory()
    await show(client, { undoWindow: 20 })
    client.database.latency = Infinity
    await userEvent.click(screen.getByRole('button', declineAcme))
    const undo = screen.getByRole('button', undoAcme)
    await waitFor(() => expect(undo).toHaveAttribute('aria-disabled', 'true'))
    expect(undo).toHaveFocus()
  })

  it('declines at once where there is no window', async () => {
    const { client } = await show(memory(), { undoWindow: 0 })
    await userEvent.click(screen.getByRole('button', declineAcme))
    expect(screen.queryByRole('button', undoAcme)).toBeNull()
    await within(rowOf('Acme')).findByText('You declined the invitation to Acme.')
    expect(writesOf(client)).toEqual(['decline'])
  })
})

describe('Accept all', () => {
  it('joins one after the other, says so once, and has the focus in what it says', async () => {
    const onAccepted = vi.fn()
    const { heard, client } = await show(memory(), { onAccepted })
    await userEvent.click(await screen.findByRole('button', { name: 'Accept all 3' }))
    const said = await screen.findByText('You joined 3 organizations.')
    expect(said).toHaveFocus()
    expect(writesOf(client)).toEqual(['accept', 'accept', 'accept'])
    await waitFor(() => expect(heard).toEqual(['You joined 3 organizations.']))
    expect(onAccepted).toHaveBeenCalledTimes(3)
    expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull()
  })

  it('keeps the focus and counts while it is under way', async () => {
    const client = memory()
    await show(client)
    client.database.latency = Infinity
    const all = await screen.findByRole('button', { name: 'Accept all 3' })
    await userEvent.click(all)
    expect(all).toHaveTextContent('Joining 1 of 3…')
    expect(all).toHaveFocus()
    expect(all).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(all)
    expect(writesOf(client)).toEqual(['accept'])
  })

  it('tells of each refusal in its row, unheard, and goes on', async () => {
    const client = memory()
    const { accept } = client.received
    const refused = memory()
    refused.database.faults.accept = { code: 'limitReached' }
    client.received.accept = (id) => (id === 'inv_Globex' ? refused.received.accept(id) : accept(id))
    const { heard } = await show(client)
    await userEvent.click(await screen.findByRole('button', { name: 'Accept all 3' }))
    const words = 'You joined 2 organizations. 1 invitation couldn’t be accepted.'
    expect(await screen.findByText(words)).toHaveFocus()
    expect(rowOf('Globex')).toHaveAttribute('data-state', 'limitReached')
    expect(rowOf('Initech')).toHaveAttribute('data-state', 'joined')
    await waitFor(() => expect(heard).toEqual([words]))
  })

  it.each(['signedOut', 'unverified', 'offline', 'rateLimited'] as const)(
    'stops when it is %s',
    async (code) => {
      const client = memory()
      client.database.faults.accept = { code }
      await show(client)
      await userEvent.click(await screen.findByRole('button', { name: 'Accept all 3' }))
      expect(await screen.findByText('1 invitation couldn’t be accepted.')).toBeVisible()
      expect(writesOf(client)).toEqual(['accept'])
      expect([rowOf('Globex'), rowOf('Initech')].map((row) => row.dataset['state'])).toEqual(['idle', 'idle'])
    },
  )

  it('counts as joined what was joined, whatever the host’s handler throws', async () => {
    const thrown: unknown[] = []
    const hear = (error: unknown) => void thrown.push(error)
    process.on('uncaughtException', hear)
    onTestFinished(() => void process.off('uncaughtException', hear))
    const onAccepted = () => {
      throw new Error('The host’s own.')
    }
    const { heard } = await show(memory(), { onAccepted })
    await userEvent.click(await screen.findByRole('button', { name: 'Accept all 3' }))
    expect(await screen.findByText('You joined 3 organizations.')).toBeVisible()
    await waitFor(() => expect(heard).toEqual(['You joined 3 organizations.']))
    expect(thrown).toHaveLength(3)
  })

  it('is there for two and more that can be accepted alone', async () => {
    await show(memory(['Acme']))
    expect(screen.queryByRole('button', { name: /^Accept all/ })).toBeNull()
  })

  it('leaves out what is being declined', async () => {
    await show(memory(['Acme', 'Globex']))
    await screen.findByRole('button', { name: 'Accept all 2' })
    await userEvent.click(screen.getByRole('button', declineAcme))
    expect(screen.queryByRole('button', { name: /^Accept all/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', undoAcme))
    expect(screen.getByRole('button', { name: 'Accept all 2' })).toBeVisible()
  })
})

describe('the keys of a row', () => {
  it('accept, decline and undo in the row that has the focus', async () => {
    const { client } = await show()
    const accept = screen.getByRole('button', acceptAcme)
    expect(accept).toHaveAttribute('aria-keyshortcuts', 'A')
    expect(screen.getByRole('button', declineAcme)).toHaveAttribute('aria-keyshortcuts', 'D')
    accept.focus()
    await userEvent.keyboard('d')
    expect(screen.getByRole('button', undoAcme)).toHaveFocus()
    await userEvent.keyboard('u')
    await waitFor(() => expect(screen.getByRole('button', declineAcme)).toHaveFocus())
    await userEvent.keyboard('A')
    await within(rowOf('Acme')).findByText('You joined Acme.')
    expect(writesOf(client)).toEqual(['accept'])
    expect(rowOf('Globex')).toHaveAttribute('data-state', 'idle')
  })

  it.each([
    ['with Ctrl', { key: 'a', code: 'KeyA', ctrlKey: true }],
    ['with Alt', { key: 'a', code: 'KeyA', altKey: true }],
    ['with Meta', { key: 'a', code: 'KeyA', metaKey: true }],
    ['with Shift', { key: 'A', code: 'KeyA', shiftKey: true }],
    ['held', { key: 'a', code: 'KeyA', repeat: true }],
    ['of a composition', { key: 'a', code: 'KeyA', isComposing: true }],
    ['of another Latin letter', { key: 'q', code: 'KeyA' }],
    ['of no letter', { key: '1', code: 'Digit1' }],
  ])('do nothing %s', async (_, key) => {
    const { client } = await show()
    const accept = screen.getByRole('button', acceptAcme)
    accept.focus()
    fireEvent.keyDown(accept, key)
    await act(async () => {})
    expect(rowOf('Acme')).toHaveAttribute('data-state', 'idle')
    expect(writesOf(client)).toEqual([])
  })

  it('are found by their place on keyboards of other scripts', async () => {
    const { client } = await show()
    const accept = screen.getByRole('button', acceptAcme)
    accept.focus()
    fireEvent.keyDown(accept, { key: 'ф', code: 'KeyA' })
    await within(rowOf('Acme')).findByText('You joined Acme.')
    expect(writesOf(client)).toEqual(['accept'])
  })

  it('do nothing outside of a row, or once something is under way', async () => {
    const { client } = await show()
    screen.getByRole('heading', { name: 'Invitations' }).focus()
    await userEvent.keyboard('a')
    expect(writesOf(client)).toEqual([])
    client.database.latency = Infinity
    screen.getByRole('button', acceptAcme).focus()
    await userEvent.keyboard('ad')
    expect(rowOf('Acme')).toHaveAttribute('data-state', 'accepting')
    expect(writesOf(client)).toEqual(['accept'])
  })

  it('are off where the host says so', async () => {
    const { client } = await show(memory(), { shortcuts: false })
    const accept = screen.getByRole('button', acceptAcme)
    expect(accept).not.toHaveAttribute('aria-keyshortcuts')
    accept.focus()
    await userEvent.keyboard('a')
    expect(writesOf(client)).toEqual([])
    expect(screen.queryByText(/accepts/)).toBeNull()
  })
})

describe('a focus that would be lost', () => {
  it('goes to the outcome of a row that expires', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    let now = exampleNow
    await show(memory(['Acme'], { expiresAt: exampleNow + 60_000 }), {}, () => now)
    screen.getByRole('button', acceptAcme).focus()
    now += 90_000
    await act(() => vi.advanceTimersByTimeAsync(31_000))
    const outcome = within(rowOf('Acme')).getByText('Expired', { selector: 'bdi' })
    expect(outcome.closest("[tabindex='-1']")).toHaveFocus()
    vi.useRealTimers()
  })

  it('goes from “Show more” to the first of the last rows', async () => {
    await show(memory(), { pageSize: 2 })
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    const accept = await screen.findByRole('button', { name: 'Accept invitation to Initech' })
    await waitFor(() => expect(accept).toHaveFocus())
  })

  it('stays where somebody has left it', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    let now = exampleNow
    await show(memory(['Acme'], { expiresAt: exampleNow + 60_000 }), {}, () => now)
    const accept = screen.getByRole('button', acceptAcme)
    accept.focus()
    accept.blur()
    now += 90_000
    await act(() => vi.advanceTimersByTimeAsync(31_000))
    expect(within(rowOf('Acme')).getByText('Expired', { selector: 'bdi' })).toBeVisible()
    expect(document.body).toHaveFocus()
    vi.useRealTimers()
  })
})

describe('a row that goes by itself', () => {
  async function forget(client: MemoryInvitationsClient, name: string, queryClient: QueryClient) {
    client.database.invitations.delete(`inv_${name}`)
    await act(() => queryClient.refetchQueries())
  }

  it.each([
    ['Acme', 'Globex'],
    ['Initech', 'Globex'],
  ])('%s gives the focus in it to %s, beside it', async (gone, beside) => {
    const client = memory()
    const queryClient = new QueryClient()
    render(
      <WithInvitations client={client} queryClient={queryClient} now={() => exampleNow}>
        <InvitationList />
      </WithInvitations>,
    )
    await screen.findAllByRole('listitem')
    await vi.dynamicImportSettled()
    screen.getByRole('button', { name: `Accept invitation to ${gone}` }).focus()
    await forget(client, gone, queryClient)
    await waitFor(() =>
      expect(screen.getByRole('button', { name: `Accept invitation to ${beside}` })).toHaveFocus(),
    )
  })
})
