import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { InvitationInbox, SentInvitations } from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'

function show(page: ReactNode, emailAddress: string) {
  const client = memoryInvitations({
    emailAddress,
    organization: exampleOrganization(),
    invitations: [memoryInvitation()],
    clock: () => exampleNow,
  })
  render(<WithInvitations client={client}>{page}</WithInvitations>)
  return userEvent.setup()
}

describe('in a host’s tests without a browser, which have no popovers', () => {
  it('opens the inbox at its bell, accepts in it, and closes it', async () => {
    const user = show(<InvitationInbox />, 'invitee@example.com')
    const bell = await screen.findByRole('button', { name: 'Invitations, 1 pending' })
    await user.click(bell)
    const inbox = await screen.findByRole('dialog')
    await user.click(await within(inbox).findByRole('button', { name: /^Accept/ }))
    expect(await within(inbox).findByText(/^You joined/)).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(bell).toHaveFocus()

    await user.click(bell)
    expect(await screen.findByRole('dialog')).toBeVisible()
    await user.click(bell)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('opens the menu of a row, goes through it by keys, and closes it', async () => {
    const user = show(<SentInvitations />, 'admin@example.com')
    const button = await screen.findByRole('button', { name: /^Actions for/ })
    await user.click(button)
    const menu = await screen.findByRole('menu')
    await waitFor(() => expect(within(menu).getAllByRole('menuitem')[0]).toHaveFocus())
    await user.keyboard('{ArrowDown}')
    expect(within(menu).getAllByRole('menuitem')[1]).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
    await waitFor(() => expect(button).toHaveFocus())

    await user.click(button)
    await user.click(within(await screen.findByRole('menu')).getByRole('menuitem', { name: 'Revoke' }))
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
    expect(await screen.findByText(/^Revoking/)).toBeVisible()
  })
})
