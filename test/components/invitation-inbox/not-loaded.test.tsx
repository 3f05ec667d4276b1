import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
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

// This page knows no popovers: what is drawn is there.
beforeEach(() => {
  Object.assign(HTMLElement.prototype, { showPopover: () => {} })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function matches(this: Element, selectors) {
    return selectors === ':popover-open' ? false : this.closest(selectors) === this
  })
})

it('says that the list could not be loaded, and tries again', async () => {
  render(
    <WithInvitations>
      <InvitationInbox />
    </WithInvitations>,
  )
  const bell = await screen.findByRole('button', { name: 'Invitations, 4 pending' })
  await userEvent.click(bell)
  const again = await screen.findByRole('button', { name: 'Try again', hidden: true })
  expect(screen.getByRole('alert', { hidden: true })).toHaveTextContent('couldn’t be loaded')
  network.fails = false
  fireEvent.click(again)
  await screen.findByRole('heading', { name: 'Acme', hidden: true })
  expect(screen.queryByRole('alert', { hidden: true })).toBeNull()
})
