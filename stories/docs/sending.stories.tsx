import type { Meta, StoryObj } from '@storybook/react-vite'
import { InviteForm, SentInvitations } from 'invitekit'
import { expect, within } from 'storybook/test'
import { entered } from '../gallery/entered.ts'
import { admin } from '../support/invite-form.tsx'
import { withMemory } from '../support/memory.tsx'
import { sentMemory } from '../support/sent.tsx'

const meta = {
  title: 'Docs/Sending, on a page',
  tags: ['!dev', '!autodocs'],
  decorators: [withMemory],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const policy = { seats: 3 }
const load = admin()

/** As after a reload: somebody had entered a few addresses. */
function withText(context: Parameters<typeof load>[0]) {
  const loaded = load(context)
  entered(loaded.client, 'docs', text)
  return loaded
}
const domains = ['acme.test']
const text = [
  'maya@example.com, Noor Haddad <noor@example.com>',
  'lena@amce.test',
  'ivy@example.com',
  'edgar@example.com',
  'kofi@example.org',
].join('\n')

/** A few addresses of a paste, most of which need a look. */
export const Form: Story = {
  loaders: [withText],
  render: () => <InviteForm draftKey="docs" {...{ policy, domains }} />,
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'Send 2, renew 1' }, { timeout: 5000 })
    await expect(within(canvasElement).getByText('2 need a look')).toBeVisible()
  },
}

export const Table: Story = {
  loaders: [sentMemory()],
  render: () => <SentInvitations />,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findAllByRole('rowheader')).toHaveLength(7)
  },
}
