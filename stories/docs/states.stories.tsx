import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { AcceptanceActions, AcceptanceNotice, AcceptCardFrame, InvitationError, isPressable } from 'invitekit'
import type { OutcomeState, UserOrganizationInvitation } from 'invitekit'
import { exampleNow, memoryInvitation } from 'invitekit/testing'
import { expect, within } from 'storybook/test'
import { card } from '../support/card.tsx'
import { memory, withMemory } from '../support/memory.tsx'

const acme: UserOrganizationInvitation = {
  ...memoryInvitation(),
  createdAt: new Date(exampleNow),
  updatedAt: new Date(exampleNow),
  expiresAt: undefined,
  accept: () => Promise.reject(new InvitationError('unsupported')),
}
/** Invitations that do not look as they should in some states. */
const others: Partial<Record<OutcomeState, Partial<UserOrganizationInvitation>>> = {
  unrecognised: { status: 'on_hold' },
}
const inTwoMinutes = new InvitationError('rateLimited', { retryAfter: 120_000 })

function nothing() {}

/** The lower half of a card: what is said in a state, and what is left to press. */
function Told({ state }: { state: OutcomeState }): ReactNode {
  const invitation = { ...acme, ...others[state] }
  const acceptance = {
    state,
    status: invitation.status,
    pressed: false,
    error: state === 'rateLimited' ? inTwoMinutes : null,
    accept: nothing,
    decline: nothing,
    undo: undefined,
    checkAgain: nothing,
    checking: false,
    activate: undefined,
  }
  return (
    <figure style={{ margin: 0, minWidth: 0 }}>
      <figcaption style={{ marginBottom: 8 }}>
        <code>{state}</code>
      </figcaption>
      <AcceptCardFrame state={state}>
        <AcceptanceNotice {...acceptance} {...{ state, invitation }} handlers={card.args} />
        {isPressable(state) && <AcceptanceActions {...{ invitation, acceptance }} />}
      </AcceptCardFrame>
    </figure>
  )
}

const meta = {
  title: 'Docs/States as they are told',
  tags: ['!dev', '!autodocs'],
  loaders: [memory({ emailAddresses: ['omar@example.com'] })],
  decorators: [withMemory],
  args: { states: [] },
  render: ({ states }) => (
    <div style={{ display: 'grid', gap: 24, gridTemplateColumns: 'repeat(auto-fill, minmax(20rem, 1fr))' }}>
      {states.map((state) => (
        <Told key={state} state={state} />
      ))}
    </div>
  ),
} satisfies Meta<{ states: readonly OutcomeState[] }>

export default meta
type Story = StoryObj<typeof meta>

/** Every state is said in words of its own. */
function told(...states: readonly OutcomeState[]): Story {
  return {
    args: { states },
    play: async ({ canvasElement }) => {
      const cards = await within(canvasElement).findAllByRole('article')
      const words = cards.map((element) => element.querySelector('p')?.textContent)
      await expect(new Set(words).size).toBe(states.length)
      await expect(words).not.toContain('')
    },
  }
}

export const Ended: Story = told('joined', 'declined', 'expired', 'revoked', 'unrecognised')
export const NothingHasHappened: Story = told('notSent', 'changed', 'offline', 'framed')
export const FirstSomethingElse: Story = told('signedOut', 'unverified', 'wrongAccount')
export const Refused: Story = told('forbidden', 'limitReached', 'rateLimited', 'unsupported', 'failed')
export const NoWayOn: Story = told('notUsable', 'inviterGone', 'organizationGone', 'unknown')
