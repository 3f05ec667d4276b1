import type { Meta, StoryObj } from '@storybook/react-vite'
import { SentInvitations } from 'invitekit'
import { expect, fireEvent, screen, userEvent, waitFor, within } from 'storybook/test'
import { hears } from './support/heard.ts'
import { clientOf } from './support/memory.tsx'
import { sentMemory, sentRow, sentTable } from './support/sent.tsx'

const meta = { title: 'Sent invitations, pressed', ...sentTable, component: SentInvitations } satisfies Meta<
  typeof SentInvitations
>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

/** Lost reads are tried again for up to three seconds. */
const patiently = { timeout: 5000 }

function sent({ loaded }: Context, verb: 'revoke' | 'resend' | 'setRole' | 'link') {
  return clientOf(loaded).database.requests.filter((one) => one === verb).length
}

async function opener({ canvasElement }: Context, name: string) {
  const row = await sentRow(canvasElement, name)
  return within(row).findByRole('button', { name: `Actions for ${name}@example.com` })
}

async function openMenu(context: Context, name: string) {
  await userEvent.click(await opener(context, name))
  return screen.findByRole('menu', { name: `Actions for ${name}@example.com` })
}

async function choose(context: Context, name: string, item: string) {
  await userEvent.click(within(await openMenu(context, name)).getByRole('menuitem', { name: item }))
}

async function select(context: Context, ...names: string[]) {
  for (const name of names) {
    await userEvent.click(
      await within(context.canvasElement).findByRole('checkbox', { name: `Select ${name}@example.com` }),
    )
  }
}

/** By the keyboard: arrows, the first letters, and back by Escape. */
export const Menu: Story = {
  play: async (context) => {
    const button = await opener(context, 'maya')
    button.focus()
    await userEvent.keyboard('{Enter}')
    const menu = await screen.findByRole('menu', { name: 'Actions for maya@example.com' })
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    const item = (name: string) => within(menu).getByRole('menuitem', { name })
    await waitFor(() => expect(item('Copy link')).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}')
    await expect(item('Resend')).toHaveFocus()
    await userEvent.keyboard('{End}')
    await expect(within(menu).getByRole('menuitemradio', { name: 'Admin' })).toHaveFocus()
    await userEvent.keyboard('c')
    await waitFor(() => expect(item('Copy link')).toHaveFocus())
    await expect(within(menu).getByRole('menuitemradio', { name: 'Admin' })).toBeChecked()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(button).toHaveFocus())
    await expect(screen.queryByRole('menu')).toBeNull()
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    // The arrows open it too, each at its end, and go on in a ring.
    await userEvent.keyboard('{ArrowUp}')
    await waitFor(() => expect(screen.getByRole('menuitemradio', { name: 'Admin' })).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}')
    await expect(screen.getByRole('menuitem', { name: 'Copy link' })).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await waitFor(() => expect(button).toHaveFocus())
  },
}

export const MenuOpen: Story = {
  play: async (context) => {
    await openMenu(context, 'maya')
  },
}

export const MenuOpenDark: Story = { ...MenuOpen, globals: { theme: 'dark' } }

export const MenuOpenRightToLeft: Story = { ...MenuOpen, globals: { direction: 'rtl' } }

/** What can be done with it depends on where it stands. */
export const MenuOfAnExpiredOne: Story = {
  play: async (context) => {
    const menu = await openMenu(context, 'fatima')
    await expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Resend'])
    await expect(within(await sentRow(context.canvasElement, 'dana')).queryByRole('button')).toBeNull()
  },
}

/** A backend that only lists and revokes: nothing else is offered, neither in the menu nor for many. */
export const FewVerbs: Story = {
  loaders: [sentMemory({ without: ['resend', 'link', 'setRole', 'roles'] })],
  play: async (context) => {
    await select(context, 'chidi')
    const canvas = within(context.canvasElement)
    await expect(canvas.queryByRole('button', { name: /^Resend/ })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }))
    const menu = await openMenu(context, 'chidi')
    await expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toContain('Revoke')
    await expect(within(menu).queryByRole('menuitem', { name: 'Resend' })).toBeNull()
    await expect(within(menu).queryByRole('menuitemradio')).toBeNull()
  },
}

/** Nothing is sent for as long as it can be undone; the focus stays in the row. */
export const Revoking: Story = {
  play: async (context) => {
    await choose(context, 'chidi', 'Revoke')
    const row = await sentRow(context.canvasElement, 'chidi')
    await expect(row).toHaveTextContent('Revoking…')
    const undo = within(row).getByRole('button', { name: /^Undo/ })
    await waitFor(() => expect(undo).toHaveFocus())
    await hears('Invitation for chidi@example.com is being revoked.')
    await expect(sent(context, 'revoke')).toBe(0)
  },
}

export const RevokeUndone: Story = {
  play: async (context) => {
    await Revoking.play?.(context)
    await userEvent.keyboard('{Enter}')
    await waitFor(async () => expect(await opener(context, 'chidi')).toHaveFocus())
    await expect(sent(context, 'revoke')).toBe(0)
  },
}

/** Under a filter that it no longer meets, a row that was acted on stays where it is. */
export const Revoked: Story = {
  args: { undoWindow: 300 },
  play: async (context) => {
    const { canvasElement, loaded } = context
    await sentRow(canvasElement, 'chidi')
    await userEvent.selectOptions(within(canvasElement).getByRole('combobox', { name: 'Status' }), 'Pending')
    await within(canvasElement).findByText('3 invitations')
    await choose(context, 'bo', 'Revoke')
    const row = await sentRow(canvasElement, 'bo')
    await waitFor(() => expect(within(row).getByRole('cell', { name: 'Revoked' })).toHaveFocus())
    await clientOf(loaded).queryClient.refetchQueries()
    const names = within(canvasElement).getAllByRole('rowheader')
    await expect(names.map(({ textContent }) => textContent)).toEqual([
      'maya@example.com',
      'bo@example.com',
      'chidi@example.com',
    ])
    await expect(sent(context, 'revoke')).toBe(1)
    await expect(document.body).not.toHaveFocus()
  },
}

/** Refused: the row says why, and offers another try, which takes the focus. */
export const RevokeRefused: Story = {
  args: { undoWindow: 0 },
  play: async (context) => {
    const { database } = clientOf(context.loaded)
    database.faults.revoke = { code: 'forbidden' }
    await choose(context, 'chidi', 'Revoke')
    const row = await sentRow(context.canvasElement, 'chidi')
    await expect(await within(row).findByRole('note', {}, patiently)).toHaveTextContent(
      'You’re not allowed to do this.',
    )
    await waitFor(() => expect(within(row).getByRole('button', { name: 'Try again' })).toHaveFocus())
    await userEvent.click(within(row).getByRole('button', { name: 'Dismiss' }))
    await waitFor(async () => expect(await opener(context, 'chidi')).toHaveFocus())
  },
}

/** The answer is lost, and so is the question what became of it. */
export const Unknown: Story = {
  play: async (context) => {
    const { database } = clientOf(context.loaded)
    await sentRow(context.canvasElement, 'chidi')
    database.faults.resend = { code: 'network' }
    database.faults.list = { code: 'network' }
    await choose(context, 'chidi', 'Resend')
    const row = await sentRow(context.canvasElement, 'chidi')
    await expect(await within(row).findByRole('note', {}, { timeout: 15_000 })).toHaveTextContent(
      'We couldn’t confirm whether that worked.',
    )
    await expect(within(row).getByRole('button', { name: 'Check again' })).toBeVisible()
  },
}

/** It says so in the row, and can't be done again for a while: the menu says for how long. */
export const Resent: Story = {
  play: async (context) => {
    await choose(context, 'chidi', 'Resend')
    const row = await sentRow(context.canvasElement, 'chidi')
    await within(row).findByText('Sent again')
    await expect(await opener(context, 'chidi')).toHaveFocus()
    const menu = await openMenu(context, 'chidi')
    const item = within(menu).getByRole('menuitem', { name: /^Resend in [01]:\d\d$/ })
    await expect(item).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(item)
    await expect(menu).toBeVisible()
    await expect(sent(context, 'resend')).toBe(1)
  },
}

export const RoleChanged: Story = {
  play: async (context) => {
    const menu = await openMenu(context, 'chidi')
    await userEvent.click(await within(menu).findByRole('menuitemradio', { name: 'Admin' }))
    const row = await sentRow(context.canvasElement, 'chidi')
    await within(row).findByText('Role changed')
    await within(row).findByRole('cell', { name: 'Admin' })
    await expect(await opener(context, 'chidi')).toHaveFocus()
  },
}

/** Refused: another try gives the same role. */
export const RoleRefused: Story = {
  play: async (context) => {
    clientOf(context.loaded).database.faults.setRole = { code: 'forbidden', times: 1 }
    const menu = await openMenu(context, 'chidi')
    await userEvent.click(await within(menu).findByRole('menuitemradio', { name: 'Admin' }))
    const row = await sentRow(context.canvasElement, 'chidi')
    await userEvent.click(await within(row).findByRole('button', { name: 'Try again' }, patiently))
    await within(row).findByRole('cell', { name: 'Admin' })
    await expect(sent(context, 'setRole')).toBe(2)
  },
}

/** A press is on its way: the row says so, and its button does nothing. */
export const UnderWay: Story = {
  play: async (context) => {
    const menu = await openMenu(context, 'chidi')
    clientOf(context.loaded).database.latency = Infinity
    await userEvent.click(within(menu).getByRole('menuitem', { name: 'Resend' }))
    const row = await sentRow(context.canvasElement, 'chidi')
    await expect(within(row).getByRole('button', { name: 'Sending again…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
}

/** With Shift, all from the one before; the head's box says that it is some. */
export const Selected: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await select(context, 'maya')
    await fireEvent.click(canvas.getByRole('checkbox', { name: 'Select fatima@example.com' }), {
      shiftKey: true,
    })
    await hears('4 selected')
    await expect(canvas.getByRole('checkbox', { name: 'Select all' })).toBeChecked()
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Select bo@example.com' }))
    await expect(canvas.getByRole('checkbox', { name: 'Select all' })).toBePartiallyChecked()
    await expect(canvas.getByText('3 selected')).toBeVisible()
  },
}

export const SelectionCleared: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await select(context, 'maya', 'bo')
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }))
    await waitFor(() => expect(canvas.getByText('7 invitations')).toHaveFocus())
    await expect(canvas.getByRole('checkbox', { name: 'Select maya@example.com' })).not.toBeChecked()
  },
}

/** One undo window for all of them. */
export const BulkRevoking: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await select(context, 'maya', 'bo', 'chidi')
    await userEvent.click(canvas.getByRole('button', { name: /^Revoke / }))
    await canvas.findByText('3 invitations are being revoked.')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Undo' })).toHaveFocus())
    await expect(sent(context, 'revoke')).toBe(0)
  },
}

export const BulkRevokeUndone: Story = {
  play: async (context) => {
    await BulkRevoking.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByText('7 invitations')).toHaveFocus())
    await opener(context, 'maya')
    await expect(sent(context, 'revoke')).toBe(0)
  },
}

/** Each is told of by itself, and all of them together in one line. */
export const BulkRevokeFailed: Story = {
  args: { undoWindow: 0 },
  play: async (context) => {
    const canvas = within(context.canvasElement)
    clientOf(context.loaded).database.faults.revoke = { code: 'forbidden', times: 1 }
    await select(context, 'maya', 'bo')
    await userEvent.click(canvas.getByRole('button', { name: /^Revoke / }))
    await canvas.findByText('1 invitation revoked. 1 failed.', {}, patiently)
    await expect(canvas.queryByRole('note')).toBeNull()
    await expect(document.body).not.toHaveFocus()
  },
}

export const BulkResent: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await select(context, 'maya', 'chidi', 'fatima')
    await userEvent.click(canvas.getByRole('button', { name: /^Resend / }))
    await expect(await canvas.findByText('3 invitations sent again.')).toHaveFocus()
    await expect(canvas.getAllByText('Sent again')).toHaveLength(3)
  },
}

/** The buttons say how many they are about: an expired one can be sent again, and not be revoked. */
export const SelectedOfBothKinds: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await select(context, 'maya', 'chidi', 'fatima')
    await expect(canvas.getByText('3 selected')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Resend 3' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Revoke 2' }))
    await canvas.findByText('2 invitations are being revoked.')
    await expect(await opener(context, 'fatima')).toBeVisible()
  },
}

/** What became of the last ones is told until somebody looks elsewhere. */
export const BulkNewsGone: Story = {
  play: async (context) => {
    await BulkResent.play?.(context)
    const canvas = within(context.canvasElement)
    // None of them can be sent again right away.
    await select(context, 'maya', 'bo')
    await expect(canvas.getByRole('button', { name: 'Resend 1' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }))
    await canvas.findByText('7 invitations')
    await expect(canvas.queryByText('3 invitations sent again.')).toBeNull()
  },
}
