import type { Meta, StoryObj } from '@storybook/react-vite'
import { InvitationInbox } from 'invitekit'
import { exampleInvitations, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { expect, userEvent, within } from 'storybook/test'
import { inbox, openInbox } from './support/inbox.tsx'
import { difficultInvitations } from './support/long-texts.ts'
import { memory } from './support/memory.tsx'
import { buttonsIn } from './support/refusals.ts'

const meta = { title: 'Invitation inbox', ...inbox, component: InvitationInbox } satisfies Meta<
  typeof InvitationInbox
>

export default meta
type Story = StoryObj<typeof meta>

/** The bell has this name, and shows this. */
function bellSays(name: string, shown: string | null): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const bell = await within(canvasElement).findByRole('button', { name })
    await expect(bell.textContent || null).toBe(shown)
    await expect(bell).toHaveAttribute('aria-expanded', 'false')
    await expect(bell).not.toHaveAttribute('aria-controls')
  }
}

const pending = Array.from({ length: 25 }, (_, i) =>
  memoryInvitation({
    id: `inv_${i + 1}`,
    publicOrganizationData: exampleOrganization({ id: `org_${i + 1}`, name: `Organization ${i + 1}` }),
  }),
)

export const Pending: Story = { play: bellSays('Invitations, 4 pending', '4') }

export const One: Story = {
  loaders: [memory({ invitations: [memoryInvitation()] })],
  play: bellSays('Invitations, 1 pending', '1'),
}

export const None: Story = {
  loaders: [memory({ invitations: [] })],
  play: bellSays('Invitations', null),
}

/** Only the first page has been read. */
export const MoreThanRead: Story = {
  loaders: [memory({ invitations: pending })],
  play: bellSays('Invitations, 20 or more pending', '20+'),
}

export const Loading: Story = {
  loaders: [memory({ latency: Infinity })],
  play: bellSays('Invitations', null),
}

/** The bell can be used all the same: the list in it tells. */
export const Failed: Story = {
  loaders: [memory({ faults: { list: { code: 'other' } } })],
  play: async (context) => {
    const dialog = await openInbox(context)
    await dialog.findByText('Your invitations couldn’t be loaded.')
    await expect(context.canvasElement.querySelector('[aria-expanded=true]')).toHaveTextContent('')
  },
}

export const SignedOut: Story = {
  loaders: [memory({ emailAddress: null })],
  play: async (context) => {
    await openInbox(context)
    await within(context.canvasElement).findByText('Sign in to see your invitations.')
    await expect(buttonsIn(context.canvasElement)).toEqual(['Invitations', 'Sign in'])
  },
}

export const Opened: Story = {
  play: async (context) => {
    const dialog = await openInbox(context)
    await expect(await dialog.findByRole('heading', { name: 'Invitations' })).toHaveFocus()
    await expect(await dialog.findAllByRole('listitem')).toHaveLength(exampleInvitations.length)
  },
}

export const OpenedDark: Story = { ...Opened, globals: { theme: 'dark' } }

export const OpenedRightToLeft: Story = { ...Opened, globals: { direction: 'rtl' } }

export const OpenedEmpty: Story = {
  loaders: None.loaders ?? [],
  play: async (context) => {
    await (await openInbox(context)).findByText('No invitations')
  },
}

export const OpenedManyOfThem: Story = {
  loaders: MoreThanRead.loaders ?? [],
  play: async (context) => {
    const dialog = await openInbox(context)
    await expect(await dialog.findAllByRole('listitem')).toHaveLength(20)
    await userEvent.click(dialog.getByRole('button', { name: 'Show more' }))
    await within(context.canvasElement).findByRole('button', { name: 'Invitations, 25 pending' })
  },
}

export const OpenedDifficultNames: Story = {
  loaders: [memory({ invitations: difficultInvitations })],
  play: async (context) => {
    await (await openInbox(context)).findAllByRole('listitem')
  },
}

/** It is within the window, however narrow that is. */
export const OpenedOnAPhone: Story = {
  ...OpenedDifficultNames,
  globals: { viewport: { value: 'mobile1' } },
}
