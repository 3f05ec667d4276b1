import type { Meta, StoryObj } from '@storybook/react-vite'
import { AcceptCard } from 'invitekit'
import type { InvitationErrorCode } from 'invitekit'
import { exampleNow, memoryInvitation } from 'invitekit/testing'
import type { MemoryInvitation } from 'invitekit/testing'
import { expect, userEvent, within } from 'storybook/test'
import { bare, card, one, withLogo } from './support/card.tsx'
import { difficultInvitations } from './support/long-texts.ts'
import { acceptsOf, clientOf, memory } from './support/memory.tsx'
import { armed } from './support/pointer.ts'
import { buttonsIn, foundOut, refusals } from './support/refusals.ts'
import type { Refusal } from './support/refusals.ts'

const meta = { title: 'Accept card', ...card, component: AcceptCard } satisfies Meta<typeof AcceptCard>

export default meta
type Story = StoryObj<typeof meta>

/** Opening a link changes nothing: accepting takes a press. */
export const Pending: Story = {
  play: async ({ canvasElement, loaded }) => {
    await within(canvasElement).findByRole('button', { name: 'Accept invitation' })
    await expect(acceptsOf(clientOf(loaded))).toBe(0)
    await expect(within(canvasElement).getByRole('heading', { level: 1 })).toHaveTextContent('Join Acme')
    await expect(buttonsIn(canvasElement)).toEqual(['Accept invitation', 'Decline invitation to Acme'])
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }
export const RightToLeft: Story = { globals: { direction: 'rtl' } }

export const RoleExplained: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByText('About this role'))
    await expect(within(canvasElement).getByText(/See all projects/)).toBeVisible()
  },
}

export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ width: 288 }}>
        <Story />
      </div>
    ),
  ],
}

export const LongNames: Story = {
  ...Narrow,
  args: { invitationId: 'inv_unbroken' },
  loaders: [memory({ invitations: difficultInvitations })],
}

/** A backend that tells next to nothing. */
export const FewFacts: Story = {
  args: { invitationId: 'inv_nameless' },
  loaders: [memory({ invitations: difficultInvitations })],
}

/** A skeleton holds the place; it shows after 300 ms. */
export const Loading: Story = {
  loaders: [memory({ latency: Infinity })],
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('status')).toHaveTextContent('Loading…')
    await expect(buttonsIn(canvasElement)).toEqual([])
  },
}

/** The page has the invitation already: nothing is read. */
export const GivenInvitation: Story = {
  loaders: [memory({ invitations: [memoryInvitation()] })],
  args: {
    invitation: {
      ...memoryInvitation({ publicOrganizationData: withLogo }),
      createdAt: new Date(exampleNow - 172_800_000),
      updatedAt: new Date(exampleNow - 172_800_000),
      expiresAt: new Date(exampleNow + 259_200_000),
      accept: () => Promise.reject(new Error('The card asks the client.')),
    },
  },
  render: ({ invitation, invitationId: _, ...args }) =>
    invitation ? <AcceptCard {...args} invitation={invitation} /> : <></>,
  play: async ({ canvasElement, loaded }) => {
    await within(canvasElement).findByRole('button', { name: 'Accept invitation' })
    await expect(clientOf(loaded).database.requests).toEqual([])
  },
}

/** Read as settled: said in words, and nothing to accept. */
function settled(fields: Partial<MemoryInvitation>, words: string, buttons: readonly string[] = []): Story {
  return {
    loaders: [one(fields)],
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement)
      const notice = (await canvas.findByText(normalized(words))).parentElement
      await expect(notice).toBeVisible()
      await expect(notice).not.toHaveAttribute('role')
      await expect(buttonsIn(canvasElement)).toEqual(buttons)
    },
  }
}

/** Matches the innermost element whose whole text this is, however it is made up. */
function normalized(words: string) {
  return (_: string, element: Element | null) => element?.tagName === 'P' && element.textContent === words
}

export const AlreadyAccepted: Story = {
  ...settled({ status: 'accepted' }, 'You joined Acme.'),
  name: 'F07: already accepted',
}
export const AlreadyDeclined: Story = settled({ status: 'declined' }, 'You declined the invitation to Acme.')
export const Expired: Story = {
  ...settled({ expiresAt: exampleNow - 60_000 }, 'This invitation has expired.', ['Ask for a new one']),
  name: 'F08: expired',
}
export const Revoked: Story = settled({ status: 'revoked' }, 'This invitation was revoked.', [
  'Ask for a new one',
])
export const UnknownStatus: Story = {
  ...settled({ status: 'on_hold' }, 'This invitation is “on_hold”.'),
  name: 'F15: a status that nobody knows',
}

/** The invitation can't even be read: nothing is said of it that is not known. */
function unreadable(code: InvitationErrorCode, { says, way }: Pick<Refusal, 'says' | 'way'>): Story {
  return {
    loaders: [memory({ faults: { get: { code } } })],
    play: async ({ canvasElement }) => {
      await expect(await within(canvasElement).findByRole('note')).toHaveTextContent(says)
      await expect(buttonsIn(canvasElement)).toEqual([way ?? 'Check again'])
    },
  }
}

export const LoadFailed: Story = unreadable('other', refusals.other)

/** Nobody has pressed, so nothing is said of what may have become of it. */
export const NotUnderstood: Story = {
  ...unreadable('malformed', {
    says: 'This invitation couldn’t be loaded.',
    way: 'Check again',
  }),
  name: 'F13: an answer that is none',
}

/** Once the server is back, asking again shows the invitation. */
export const LoadedAtLast: Story = {
  ...LoadFailed,
  play: async (context) => {
    await LoadFailed.play?.(context)
    const canvas = within(context.canvasElement)
    delete clientOf(context.loaded).database.faults.get
    await userEvent.click(await armed(canvas.getByRole('button', { name: 'Check again' })))
    await expect(await canvas.findByRole('button', { name: 'Accept invitation' })).toBeVisible()
  },
}

/** No such invitation, or none that this person may see: a strict server tells them not apart. */
export const NoSuchInvitation: Story = {
  ...unreadable('notUsable', {
    ...foundOut.notUsable,
    says: 'We can’t find this invitation. It may have been used, revoked or expired. Ask whoever invited you.',
  }),
  name: 'F06: no such invitation',
  args: { invitationId: 'inv_none' },
  loaders: [memory()],
}

export const SignedOut: Story = {
  ...unreadable('signedOut', refusals.signedOut),
  loaders: [memory({ emailAddress: null })],
}
export const Unverified: Story = unreadable('unverified', refusals.unverified)
export const InviterGone: Story = unreadable('inviterGone', refusals.inviterGone)

/** The server shows it to nobody else, so not even the address can be told. */
export const WrongAccount: Story = unreadable('wrongAccount', {
  ...refusals.wrongAccount,
  says: 'This invitation is for another e-mail address.',
})

/** A host without handlers still leaves no dead end. */
export const WrongAccountWithoutHandlers: Story = {
  ...unreadable('wrongAccount', { says: 'This invitation is for another e-mail address.' }),
  render: bare,
}

/** The backend tells which addresses are the person's: known before any press, and both are shown. */
export const WrongAddress: Story = {
  name: 'T04: the address is another account’s',
  loaders: [one({}, { emailAddresses: ['omar@example.com', 'omar@example.org'] })],
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    const notice = await canvas.findByText(normalized(`${refusals.wrongAccount.says} ${signedIn}`))
    await expect(notice).toBeVisible()
    await expect(buttonsIn(canvasElement)).toEqual(['Switch account'])
    await expect(canvas.getAllByText('i***@example.com')).toHaveLength(1)
    await expect(canvasElement).not.toHaveTextContent('invitee@example.com')
    await expect(acceptsOf(clientOf(loaded))).toBe(0)
  },
}
const signedIn = 'You’re signed in as omar@example.com and omar@example.org.'

/** Upper and lower case are one address. */
export const RightAddress: Story = {
  name: 'T04: the address is the person’s own',
  loaders: [one({}, { emailAddresses: ['omar@example.com', 'Invitee@Example.com'] })],
  play: async (context) => {
    await Pending.play?.(context)
  },
}
