import type { Meta, StoryObj } from '@storybook/react-vite'
import { AcceptCard as Card } from 'invitekit'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { AcceptCards } from './accept-cards.tsx'
import { AcceptTicketCards } from './accept-ticket-cards.tsx'
import { backend, bound } from './backend.ts'
import { Badges as EveryBadge } from './badges.tsx'
import './gallery.css'
import { InvitationInboxes } from './invitation-inboxes.tsx'
import { InvitationLists } from './invitation-lists.tsx'
import { InviteForms } from './invite-forms.tsx'
import { Section } from './section.tsx'
import { SentTables } from './sent-tables.tsx'
import { EssentialsOnly, Tile } from './tile.tsx'

/** Every tile is in the state that its caption names, and none has taken the focus; what is late is named. */
async function allReady(gallery: HTMLElement) {
  const late = () =>
    [...gallery.querySelectorAll('[data-ready=false]')].map(
      ({ firstElementChild }) => firstElementChild?.textContent,
    )
  await expect(gallery.querySelectorAll('[data-ready]').length).toBeGreaterThan(0)
  await waitFor(() => expect(late()).toEqual([]), { timeout: 20_000 })
  await expect(gallery.ownerDocument.body).toHaveFocus()
}

const meta = {
  title: 'Gallery',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  decorators: [
    (Story) => (
      <div className="gallery">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    await allReady(canvasElement)
  },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** Every state of every component on one screen; the dialog, being modal, has its own. */
export const Everything: Story = {
  render: () => (
    <>
      <h1 className="gallery-heading">Every state of every component</h1>
      <AcceptCards />
      <AcceptTicketCards />
      <InvitationInboxes />
      <InvitationLists />
      <InviteForms />
      <SentTables />
      <EveryBadge />
    </>
  ),
}

/** What looks unlike, without what only reads unlike: enough to judge a host by. */
export const Essentials: Story = {
  render: () => (
    <EssentialsOnly value>
      <AcceptCards />
      <AcceptTicketCards />
      <InvitationInboxes />
      <InvitationLists />
      <InviteForms />
      <SentTables />
      <EveryBadge />
    </EssentialsOnly>
  ),
}

export const AcceptCard: Story = { name: 'AcceptCard', render: () => <AcceptCards /> }
export const AcceptTicketCard: Story = { name: 'AcceptTicketCard', render: () => <AcceptTicketCards /> }
export const InvitationInbox: Story = { name: 'InvitationInbox', render: () => <InvitationInboxes /> }
export const InvitationList: Story = { name: 'InvitationList', render: () => <InvitationLists /> }
export const InviteForm: Story = { name: 'InviteForm', render: () => <InviteForms /> }
export const SentInvitations: Story = { name: 'SentInvitations', render: () => <SentTables /> }
export const Badges: Story = { render: () => <EveryBadge /> }

/** Asks before an invitation is declined, over the page that it was pressed on. */
export const Dialog: Story = {
  render: () => (
    <Section title="Dialog">
      <Tile
        caption="asked before declining"
        client={() => backend([bound('idle', { role: '', inviter: undefined, createdAt: Number.NaN })])}
        shows="[data-state=idle]"
      >
        <Card invitationId="idle" headingLevel={4} />
      </Tile>
    </Section>
  ),
  play: async ({ canvasElement }) => {
    await allReady(canvasElement)
    await userEvent.click(within(canvasElement).getByRole('button', { name: /Decline/ }))
    await expect(await screen.findByRole('alertdialog')).toBeVisible()
  },
}
