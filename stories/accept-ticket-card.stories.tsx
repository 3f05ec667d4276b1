import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { AcceptTicketCard, InvitationTicket } from 'invitekit'
import type { AcceptTicketCardProps } from 'invitekit'
import { expect, userEvent, within } from 'storybook/test'
import { card, one, withLogo } from './support/card.tsx'
import { example } from './support/example.ts'
import { clientOf } from './support/memory.tsx'

/** As `readInvitationLink` has taken it out of the address; good for one joining, so each story has its own. */
function WithTicket(props: Partial<AcceptTicketCardProps>) {
  const [ticket] = useState(() => new InvitationTicket('ticket-of-acme'))
  return <AcceptTicketCard {...props} ticket={ticket} />
}

const ticketed = { ticket: 'ticket-of-acme', publicOrganizationData: withLogo }
const signedIn = { emailAddresses: ['invitee@example.com'] }
const { describeRole: _role, invitationId: _id, ...handlers } = card.args

const meta = {
  title: 'Accept ticket card',
  component: AcceptTicketCard,
  decorators: card.decorators,
  loaders: [one(ticketed, signedIn)],
  parameters: {
    layout: 'centered',
    docs: { source: { code: example('accept-ticket-card') } },
  },
  args: { ...handlers, ticket: new InvitationTicket('ticket-of-acme') },
  argTypes: { openOrganization: { control: false }, ticket: { control: false } },
  render: WithTicket,
} satisfies Meta<typeof AcceptTicketCard>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

async function pressAccept({ canvasElement }: Context) {
  await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Accept invitation' }))
}

/** Nothing is known of the invitation yet, so the card says who would accept it. */
export const Idle: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText(/You’re signed in as/)).toHaveTextContent('invitee@example.com')
    await expect(clientOf(loaded).database.requests).toEqual([])
  },
}

export const Accepting: Story = {
  loaders: [one(ticketed, { ...signedIn, latency: Infinity })],
  play: async (context) => {
    await pressAccept(context)
    const joining = await within(context.canvasElement).findByRole('button', { name: 'Joining…' })
    await expect(joining).toHaveFocus()
  },
}

/** What was accepted is shown once it is. */
export const Joined: Story = {
  play: async (context) => {
    await pressAccept(context)
    const canvas = within(context.canvasElement)
    const alert = await canvas.findByRole('note')
    await expect(alert).toHaveTextContent('You joined Acme.')
    await expect(alert).toHaveFocus()
    await expect(canvas.getByRole('heading', { name: 'Acme' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Open Acme' })).toBeVisible()
  },
}

/** After a lost answer, redeeming again is what tells. */
export const Unknown: Story = {
  loaders: [one(ticketed, { ...signedIn, faults: { redeem: { code: 'network', when: 'after' } } })],
  play: async (context) => {
    await pressAccept(context)
    const canvas = within(context.canvasElement)
    await expect(await canvas.findByRole('note')).toHaveTextContent('We couldn’t confirm')
    await expect(canvas.queryByRole('button', { name: 'Check again' })).toBeNull()
    delete clientOf(context.loaded).database.faults.redeem
    await pressAccept(context)
    await expect(await canvas.findByText(/You joined/)).toBeVisible()
  },
}

export const WrongAccount: Story = {
  name: 'T04: wrong account',
  loaders: [one({ ...ticketed, emailAddress: 'other@example.com' }, signedIn)],
  play: async (context) => {
    await pressAccept(context)
    const canvas = within(context.canvasElement)
    await expect(await canvas.findByRole('note')).toHaveTextContent(
      'This invitation is for another e-mail address. You’re signed in as invitee@example.com.',
    )
    await expect(canvas.getByRole('button', { name: 'Switch account' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Accept invitation' })).toBeNull()
  },
}

/** A ticket that was used, or is none. */
export const NotUsable: Story = {
  loaders: [one({ ticket: 'another' }, signedIn)],
  play: async (context) => {
    await pressAccept(context)
    await expect(await within(context.canvasElement).findByRole('note')).toHaveTextContent('can’t be used')
  },
}
