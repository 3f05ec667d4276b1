import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { SentInvitations } from 'invitekit'
import type { SentInvitationsProps } from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { listen } from '../../support/heard.ts'

function sentTo(name: string, minutesAgo: number, fields = {}) {
  return memoryInvitation({
    id: `inv_${name}`,
    emailAddress: `${name}@example.com`,
    createdAt: exampleNow - minutesAgo * 60_000,
    ...fields,
  })
}

const invitations = [
  sentTo('ann', 1),
  sentTo('ben', 2),
  sentTo('cleo', 3),
  sentTo('dan', 4, { status: 'accepted' }),
]

function show(options: Partial<MemoryInvitationsOptions> = {}, props: SentInvitationsProps = {}) {
  const client = memoryInvitations({
    emailAddress: 'admin@example.com',
    organization: exampleOrganization(),
    invitations,
    clock: () => exampleNow,
    ...options,
  })
  const queryClient = new QueryClient()
  const user = userEvent.setup()
  const view = render(
    <StrictMode>
      <WithInvitations {...{ client, queryClient }}>
        <SentInvitations {...props} />
      </WithInvitations>
    </StrictMode>,
  )
  return { client, queryClient, user, ...view }
}

/** The local parts of the addresses, in the order of their rows. */
async function names() {
  const headers = await screen.findAllByRole('rowheader')
  return headers.map(({ textContent }) => textContent.replace('@example.com', ''))
}

const box = (name: string) => screen.findByRole('checkbox', { name: `Select ${name}@example.com` })

describe('SentInvitations', () => {
  it('is a table with a caption, whose rows are named by their address', async () => {
    show()
    expect(await names()).toEqual(['ann', 'ben', 'cleo', 'dan'])
    const table = screen.getByRole('table', { name: 'Sent invitations' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['', 'Address', 'Role', 'Status', 'Sent', 'Expires', 'Invited by', 'Actions'])
    expect(within(table).getByRole('columnheader', { name: 'Select all' })).toBeVisible()
    expect(table).toHaveAttribute('aria-rowcount', '5')
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.getAttribute('aria-rowindex')),
    ).toEqual(['1', '2', '3', '4', '5'])
  })

  it('draws a row of at most sixteen elements', async () => {
    show()
    const row = (await box('ann')).closest('tr')
    expect(row?.querySelectorAll('*').length).toBeLessThanOrEqual(15)
  })

  it('says of a list of which nobody knows the length that it is unknown', async () => {
    const { heard } = listen()
    const { client } = show({}, { pageSize: 2 })
    await box('ann')
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '5')
    const { sent } = client
    const list = sent?.list.bind(sent)
    if (!sent || !list) throw new Error('There is no sent side.')
    sent.list = async (...query) => ({ ...(await list(...query)), total: undefined })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Pending')
    await waitFor(() => expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '-1'))
    await waitFor(() => expect(heard).toContain('2 invitations so far'))
  })

  it('offers no box and no actions for one that nothing can be done with', async () => {
    show()
    await box('ann')
    const row = screen.getByRole('rowheader', { name: 'dan@example.com' }).closest('tr')
    expect(row && within(row).queryByRole('checkbox')).toBeNull()
    expect(row && within(row).queryByRole('button')).toBeNull()
  })

  it('sorts by the keyboard, says so in the header, and keeps the focus there', async () => {
    const { user } = show()
    await box('ann')
    const header = screen.getByRole('columnheader', { name: 'Sent' })
    expect(header).toHaveAttribute('aria-sort', 'descending')
    expect(screen.getByRole('columnheader', { name: 'Role' })).not.toHaveAttribute('aria-sort')
    within(header).getByRole('button').focus()
    await user.keyboard(' ')
    await waitFor(async () => expect(await names()).toEqual(['dan', 'cleo', 'ben', 'ann']))
    expect(header).toHaveAttribute('aria-sort', 'ascending')
    expect(within(header).getByRole('button')).toHaveFocus()
  })

  it('selects by Space, all by the box in the head, and says how many', async () => {
    const { heard } = listen()
    const { user } = show()
    ;(await box('ann')).focus()
    await user.keyboard(' ')
    await waitFor(() => expect(heard).toContain('1 selected'))
    const all = screen.getByRole('checkbox', { name: 'Select all' })
    expect(all).toBePartiallyChecked()
    await user.click(all)
    expect(screen.getByText('3 selected')).toBeVisible()
    expect(all).toBeChecked()
    await user.click(all)
    expect(screen.getByText('4 invitations')).toBeVisible()
  })

  it('selects a range with Shift', async () => {
    const { user } = show()
    await user.click(await box('cleo'))
    await user.keyboard('{Shift>}')
    await user.click(await box('ann'))
    await user.keyboard('{/Shift}')
    expect(await box('ben')).toBeChecked()
    expect(screen.getByText('3 selected')).toBeVisible()
  })

  it('forgets the selection when another part of the list is looked at', async () => {
    const { user } = show()
    await user.click(await box('ann'))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Accepted')
    await screen.findByText('1 invitation')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'All statuses')
    expect(await box('ann')).not.toBeChecked()
  })

  it('renders no row anew but the one that is selected', async () => {
    const { user } = show({ invitations: Array.from({ length: 50 }, (_, i) => sentTo(`person-${i}`, i)) })
    const first = await box('person-0')
    // Each row writes two times when it is drawn, and StrictMode draws it twice.
    const written = vi.spyOn(Intl.RelativeTimeFormat.prototype, 'format')
    await user.click(first)
    expect(first).toBeChecked()
    expect(written.mock.calls.length).toBeLessThan(20)
    expect(written).toHaveBeenCalled()
    written.mockRestore()
  })

  it('keeps another person’s rows from whoever comes next', async () => {
    const { client, rerender, queryClient } = show()
    await box('ann')
    const next = memoryInvitations({
      emailAddress: 'other@example.com',
      organization: exampleOrganization({ id: 'org_other' }),
      latency: Infinity,
    })
    expect(next.scope).not.toBe(client.scope)
    rerender(
      <StrictMode>
        <WithInvitations client={next} queryClient={queryClient}>
          <SentInvitations />
        </WithInvitations>
      </StrictMode>,
    )
    expect(screen.queryByText('ann@example.com')).toBeNull()
    expect(screen.getByText('Loading…')).toBeInTheDocument()
  })

  it('tells a failure from an empty list, also under a filter', async () => {
    const { client, user } = show()
    await box('ann')
    client.database.faults.list = { code: 'other' }
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Declined')
    expect(await screen.findByRole('note')).toHaveTextContent('The invitations couldn’t be loaded.')
    expect(screen.queryByText('No invitations match')).toBeNull()
    expect(screen.queryByText('ann@example.com')).toBeNull()
  })

  it('has no column for what this backend tells of no row', async () => {
    const untold = { expiresAt: undefined, inviter: undefined }
    show({ invitations: [sentTo('ann', 1, untold), sentTo('ben', 2, untold)] })
    await names()
    expect(screen.queryByRole('columnheader', { name: 'Expires' })).toBeNull()
    expect(screen.queryByRole('columnheader', { name: 'Invited by' })).toBeNull()
    const [, row] = screen.getAllByRole('row')
    expect(within(row ?? document.body).getAllByRole('cell')).toHaveLength(5)
  })

  it('revokes several in one window, of which nothing is sent when it is undone', async () => {
    const { heard } = listen()
    const { client, user } = show()
    await user.click(await box('ann'))
    await user.click(await box('ben'))
    await user.click(screen.getByRole('button', { name: /^Revoke / }))
    await waitFor(() => expect(heard).toContain('2 invitations are being revoked.'))
    const undo = screen.getByRole('button', { name: 'Undo' })
    expect(undo).toHaveFocus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByText('4 invitations')).toHaveFocus())
    expect(client.database.requests).not.toContain('revoke')
  })

  it('tells what became of several until another part of the list is looked at', async () => {
    const { user } = show()
    await user.click(await box('ann'))
    await user.click(await box('ben'))
    await user.click(screen.getByRole('button', { name: 'Resend 2' }))
    await screen.findByText('2 invitations sent again.')
    await user.click(within(screen.getByRole('columnheader', { name: 'Sent' })).getByRole('button'))
    expect(screen.queryByText('2 invitations sent again.')).toBeNull()
    await screen.findByText('4 invitations')
  })

  it('selects no expired one where the backend has no way to send it again', async () => {
    const past = { expiresAt: exampleNow - 1000 }
    const { user } = show({ invitations: [sentTo('ann', 1), sentTo('eve', 2, past)], without: ['resend'] })
    await user.click(await box('ann'))
    expect(screen.queryByRole('checkbox', { name: 'Select eve@example.com' })).toBeNull()
    expect(screen.getByRole('checkbox', { name: 'Select all' })).toBeChecked()
    expect(screen.getByRole('button', { name: 'Revoke 1' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Resend/ })).toBeNull()
  })
})
