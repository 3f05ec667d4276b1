import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { InvitationInbox } from 'invitekit'
import { WithInvitations } from 'invitekit/testing'

const network = vi.hoisted(() => ({ fails: true }))

vi.mock('../../../src/components/invitation-inbox/inbox-dialog.tsx', async (load) => {
  const module = await load<object>()
  return {
    get InboxDialog() {
      if (network.fails) throw new TypeError('Failed to fetch dynamically imported module')
      return Reflect.get(module, 'InboxDialog')
    },
  }
})

it('says that the list could not be loaded, and tries again', async () => {
  render(
    <WithInvitations>
      <InvitationInbox />
    </WithInvitations>,
  )
  const bell = await screen.findByRole('button', { name: 'Invitations, 4 pending' })
  await userEvent.click(bell)
  const again = await screen.findByRole('button', { name: 'Try again' })
  expect(screen.getByRole('alert')).toHaveTextContent('couldn’t be loaded')
  network.fails = false
  await userEvent.click(again)
  await screen.findByRole('heading', { name: 'Acme' })
  expect(screen.queryByRole('alert')).toBeNull()
})
