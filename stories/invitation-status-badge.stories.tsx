import type { Meta, StoryObj } from '@storybook/react-vite'
import { InvitationStatusBadge, knownStatuses } from 'invitekit'
import { expect, within } from 'storybook/test'

const meta = {
  title: 'Invitation status badge',
  component: InvitationStatusBadge,
  args: { status: 'pending' },
  argTypes: { status: { control: 'select', options: [...knownStatuses, 'on_hold'] } },
} satisfies Meta<typeof InvitationStatusBadge>

export default meta
type Story = StoryObj<typeof meta>

export const Pending: Story = {}
export const Accepted: Story = { args: { status: 'accepted' } }
export const Declined: Story = { args: { status: 'declined' } }
export const Revoked: Story = { args: { status: 'revoked' } }
export const Expired: Story = { args: { status: 'expired' } }

/** A word that the library does not know is shown as the backend wrote it. */
export const UnknownWord: Story = {
  args: { status: 'on_hold' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('on_hold')).toBeVisible()
  },
}

export const EmptyWord: Story = { args: { status: '' } }

export const All: Story = {
  render: () => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {[...knownStatuses, 'on_hold'].map((status) => (
        <InvitationStatusBadge key={status} status={status} />
      ))}
    </div>
  ),
}

export const Dark: Story = { ...All, globals: { theme: 'dark' } }
export const RightToLeft: Story = { ...All, globals: { direction: 'rtl' } }
