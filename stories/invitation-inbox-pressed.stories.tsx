import type { Meta, StoryObj } from '@storybook/react-vite'
import { InvitationInbox } from 'invitekit'
import { exampleInvitations, exampleNow, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { hears } from './support/heard.ts'
import { inbox, openedInbox, openInbox } from './support/inbox.tsx'
import { clientOf, memory } from './support/memory.tsx'
import { ready } from './support/pointer.ts'

const meta = {
  title: 'Invitation inbox, pressed',
  ...inbox,
  component: InvitationInbox,
  loaders: [memory({ invitations: exampleInvitations.slice(0, 3) })],
} satisfies Meta<typeof InvitationInbox>

export default meta
type Story = StoryObj<typeof meta>
type Context = Pick<Parameters<NonNullable<Story['play']>>[0], 'canvasElement'>

function bellIn({ canvasElement }: Context) {
  return within(canvasElement).findByRole('button', { name: /^Invitations/ })
}

async function isClosed({ canvasElement }: Context) {
  await waitFor(() => expect(within(canvasElement).queryByRole('dialog')).toBeNull())
  const bell = await bellIn({ canvasElement })
  await expect(bell).toHaveAttribute('aria-expanded', 'false')
}

/** Escape closes it and gives the focus back; so does Shift+Tab past its start. */
export const ByKeyboard: Story = {
  play: async (context) => {
    const bell = await bellIn(context)
    bell.focus()
    await userEvent.keyboard('{Enter}')
    const dialog = await openedInbox(context)
    await waitFor(() => expect(within(dialog).getByRole('heading', { name: 'Invitations' })).toHaveFocus())
    await expect(bell).toHaveAttribute('aria-expanded', 'true')
    await expect(bell).toHaveAttribute('aria-controls', dialog.id)
    await userEvent.keyboard('{Escape}')
    await isClosed(context)
    await expect(bell).toHaveFocus()
  },
}

/** A press on something else keeps the focus there. */
export const PressedElsewhere: Story = {
  play: async (context) => {
    await openInbox(context)
    const before = within(context.canvasElement).getByRole('link', { name: 'Before' })
    before.focus()
    await isClosed(context)
    await expect(before).toHaveFocus()
  },
}

/** Its own button closes it, and opens it again. */
export const PressedTwice: Story = {
  play: async (context) => {
    await openInbox(context)
    const bell = await bellIn(context)
    await userEvent.click(bell)
    await isClosed(context)
    await userEvent.click(bell)
    await within(context.canvasElement).findByRole('dialog')
  },
}

export const Accepted: Story = {
  play: async (context) => {
    const dialog = await openInbox(context)
    const canvas = within(context.canvasElement)
    const before = (await bellIn(context)).textContent
    await userEvent.click(
      await ready(await dialog.findByRole('button', { name: 'Accept invitation to Acme' })),
    )
    await expect(await dialog.findByRole('link', { name: 'Open Acme' })).toBeVisible()
    const left = Number(before) - 1
    await canvas.findByRole('button', { name: `Invitations, ${left} pending` })
    await expect(dialog.getByRole('note')).toHaveFocus()
  },
}

/** It is heard and shown, and the focus stays where it is. */
export const NewOneArrives: Story = {
  args: { refreshInterval: 200 },
  play: async (context) => {
    const dialog = await openInbox(context)
    const button = await dialog.findByRole('button', { name: 'Accept invitation to Acme' })
    button.focus()
    const umbrella = memoryInvitation({
      id: 'inv_umbrella',
      publicOrganizationData: exampleOrganization({ id: 'org_umbrella', name: 'Umbrella' }),
      createdAt: exampleNow,
    })
    clientOf(context.loaded).database.invitations.set(umbrella.id, umbrella)
    await hears('1 new invitation')
    await dialog.findByRole('heading', { name: 'Umbrella' })
    await expect(button).toHaveFocus()
  },
}
