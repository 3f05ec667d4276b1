import type { Meta, StoryObj } from '@storybook/react-vite'
import { InvitationList } from 'invitekit'
import { exampleInvitations } from 'invitekit/testing'
import type { MemoryInvitationsOptions } from 'invitekit/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { list } from './support/list.tsx'
import { acceptsOf, clientOf, memory } from './support/memory.tsx'

function three(options: Partial<MemoryInvitationsOptions> = {}) {
  return memory({ invitations: exampleInvitations.slice(0, 3), ...options })
}

const meta = {
  title: 'Invitation list, one after the other',
  ...list,
  component: InvitationList,
  loaders: [three()],
} satisfies Meta<typeof InvitationList>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

async function pressAll({ canvasElement }: Context) {
  const all = await within(canvasElement).findByRole('button', { name: 'Accept all 3' })
  await userEvent.click(all)
  return all
}

/** What came of it stands where the button was, and has its focus. */
export const AllJoined: Story = {
  play: async (context) => {
    await pressAll(context)
    const said = await within(context.canvasElement).findByText('You joined 3 organizations.')
    await expect(said).toHaveFocus()
    await expect(acceptsOf(clientOf(context.loaded))).toBe(3)
  },
}

/** The button counts, and keeps the focus. */
export const AllUnderWay: Story = {
  play: async (context) => {
    await within(context.canvasElement).findByRole('button', { name: 'Accept all 3' })
    clientOf(context.loaded).database.latency = Infinity
    const all = await pressAll(context)
    await expect(all).toHaveTextContent('Joining 1 of 3…')
    await expect(all).toHaveFocus()
  },
}

/** Each tells why in its own row; all can be pressed again. */
export const AllRefused: Story = {
  loaders: [three({ faults: { accept: { code: 'limitReached' } } })],
  play: async (context) => {
    await pressAll(context)
    const canvas = within(context.canvasElement)
    await expect(await canvas.findByText('3 invitations couldn’t be accepted.')).toHaveFocus()
    await expect(await canvas.findByRole('button', { name: 'Accept all 3' })).toBeVisible()
  },
}

/** The hint shows by the keyboard alone, in room that is always there. */
export const Keys: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    const [row] = await canvas.findAllByRole('listitem')
    await canvas.findByRole('button', { name: 'Accept all 3' })
    const body = row?.closest<HTMLElement>('[data-slot=ik-invitation-list-body]')
    const before = body?.getBoundingClientRect().top
    await userEvent.tab()
    await userEvent.tab()
    await expect(row?.contains(row.ownerDocument.activeElement)).toBe(true)
    await expect(canvas.getByText(/accepts,/)).toBeVisible()
    await expect(body?.getBoundingClientRect().top).toBe(before)
    await userEvent.keyboard('d')
    await waitFor(() => expect(canvas.getByRole('button', { name: /^Undo/ })).toHaveFocus())
    await userEvent.keyboard('u')
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Decline invitation to Globex' })).toHaveFocus(),
    )
    await userEvent.keyboard('a')
    await canvas.findByText('You joined Globex.')
    await expect(acceptsOf(clientOf(loaded))).toBe(1)
  },
}
