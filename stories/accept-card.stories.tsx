import type { Meta, StoryObj } from '@storybook/react-vite'
import { AcceptCard } from 'invitekit'
import type { InvitationErrorCode } from 'invitekit'
import { exampleNow, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import type { MemoryInvitation } from 'invitekit/testing'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import { difficultInvitations } from './support/long-texts.ts'
import { clientOf, memory, withMemory } from './support/memory.tsx'
import { armed } from './support/pointer.ts'

const withLogo = exampleOrganization({ hasImage: true, imageUrl: '/logos/acme.svg' })

/** A backend with one invitation. */
function one(fields: Partial<MemoryInvitation> = {}) {
  return memory({ invitations: [memoryInvitation({ publicOrganizationData: withLogo, ...fields })] })
}

const meta = {
  component: AcceptCard,
  decorators: [withMemory],
  loaders: [one()],
  parameters: {
    layout: 'centered',
    docs: {
      source: {
        code: `<InvitationsProvider client={client}>
  <AcceptCard
    invitationId={id}
    openOrganization={({ id }) => <a href={\`/organizations/\${id}\`} />}
    onSwitchAccount={signOutAndComeBack}
  />
</InvitationsProvider>`,
      },
    },
  },
  args: {
    invitationId: 'inv_acme',
    openOrganization: ({ slug }) => <a href={`#${slug}`}>{slug}</a>,
    describeRole: () => 'See all projects, and comment on them.',
    onAccepted: fn(),
    onDeclined: fn(),
    onSignIn: fn(),
    onSwitchAccount: fn(),
    onVerifyEmailAddress: fn(),
    onRequestInvitation: fn(),
  },
  argTypes: { openOrganization: { control: false }, describeRole: { control: false } },
} satisfies Meta<typeof AcceptCard>

export default meta
type Story = StoryObj<typeof meta>

/** Opening a link changes nothing: accepting takes a press. */
export const Pending: Story = {
  play: async ({ canvasElement, loaded }) => {
    await within(canvasElement).findByRole('button', { name: 'Accept invitation' })
    await expect(clientOf(loaded).database.requests).not.toContain('accept')
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

export const Loading: Story = { loaders: [memory({ latency: Infinity })] }

export const Accepting: Story = {
  play: async ({ canvasElement, loaded }) => {
    const accept = await within(canvasElement).findByRole('button', { name: 'Accept invitation' })
    clientOf(loaded).database.latency = Infinity
    await userEvent.click(accept)
    await expect(await within(canvasElement).findByRole('button', { name: 'Joining…' })).toHaveFocus()
  },
}

/** Nobody is teleported: the way to the organization is offered. */
export const Joined: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Accept invitation' }))
    await expect(await canvas.findByRole('link', { name: 'Open Acme' })).toBeVisible()
  },
}

export const AskedBeforeDeclining: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: /Decline/ }))
    await screen.findByRole('alertdialog', { name: 'Decline invitation to Acme?' })
    await expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus()
  },
}

/** Keeping it brings the buttons back, and the focus to where it was. */
export const KeptAfterAll: Story = {
  play: async (context) => {
    await AskedBeforeDeclining.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
    await expect(canvas.getByRole('button', { name: /Decline/ })).toHaveFocus()
  },
}

export const Declined: Story = {
  play: async (context) => {
    await AskedBeforeDeclining.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('You declined the invitation to Acme.')
  },
}

/** Read as settled: said in words, and nothing to press. */
function settled(fields: Partial<MemoryInvitation>, words: RegExp): Story {
  return {
    loaders: [one(fields)],
    play: async ({ canvasElement }) => {
      await expect(await within(canvasElement).findByText(words)).toBeVisible()
      await expect(within(canvasElement).queryByRole('button', { name: /Accept|Decline/ })).toBeNull()
    },
  }
}

export const AlreadyAccepted: Story = settled({ status: 'accepted' }, /You joined/)
export const AlreadyDeclined: Story = settled({ status: 'declined' }, /You declined/)
export const Expired: Story = settled({ expiresAt: exampleNow - 60_000 }, /has expired/)
export const Revoked: Story = settled({ status: 'revoked' }, /was revoked/)
export const UnknownStatus: Story = settled({ status: 'on_hold' }, /on_hold/)

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

export const Declining: Story = {
  play: async (context) => {
    await AskedBeforeDeclining.play?.(context)
    clientOf(context.loaded).database.latency = Infinity
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }))
    await within(context.canvasElement).findByRole('button', { name: 'Declining…' })
  },
}

/** Nobody knows whether it was declined. */
export const DeclineUnknown: Story = {
  loaders: [memory({ invitations: [memoryInvitation()], faults: { decline: { code: 'timeout' } } })],
  play: async (context) => {
    await AskedBeforeDeclining.play?.(context)
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }))
    await expect(await within(context.canvasElement).findByRole('alert')).toHaveTextContent(
      /couldn’t confirm/,
    )
  },
}

/** The invitation can't even be read. */
function unreadable(code: InvitationErrorCode, words: RegExp): Story {
  return {
    loaders: [memory({ faults: { get: { code } } })],
    play: async ({ canvasElement }) => {
      await expect(await within(canvasElement).findByRole('alert')).toHaveTextContent(words)
      await expect(within(canvasElement).queryByRole('button', { name: /Accept/ })).toBeNull()
    },
  }
}

export const WrongAccount: Story = unreadable('wrongAccount', /another e-mail address/)
export const Unverified: Story = unreadable('unverified', /Confirm your e-mail address/)
export const SignedOut: Story = unreadable('signedOut', /Sign in/)
export const NotUsable: Story = unreadable('notUsable', /was used already/)
export const InviterGone: Story = unreadable('inviterGone', /has left/)
/** Nothing is said of the invitation that is not known. */
export const LoadFailed: Story = unreadable('other', /The server refused/)

/** The press was refused. */
function refusedWith(code: InvitationErrorCode, words: RegExp): Story {
  return {
    loaders: [memory({ invitations: [memoryInvitation()], faults: { accept: { code } } })],
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement)
      await userEvent.click(await canvas.findByRole('button', { name: 'Accept invitation' }))
      await expect(await canvas.findByRole('alert')).toHaveTextContent(words)
      await expect(canvasElement.ownerDocument.body).not.toHaveFocus()
    },
  }
}

export const LimitReached: Story = refusedWith('limitReached', /is full/)
export const RateLimited: Story = refusedWith('rateLimited', /Too many/)
export const Forbidden: Story = refusedWith('forbidden', /not allowed/)
export const OrganizationGone: Story = refusedWith('organizationGone', /is gone/)
export const Refused: Story = refusedWith('other', /refused/)

/** The answer was lost. Checking again tells the truth: the organization was joined. */
export const OutcomeUnknown: Story = {
  loaders: [
    memory({ invitations: [memoryInvitation()], faults: { accept: { code: 'network', when: 'after' } } }),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Accept invitation' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/couldn’t confirm/)
  },
}

export const CheckedAgain: Story = {
  ...OutcomeUnknown,
  play: async (context) => {
    await OutcomeUnknown.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(await armed(canvas.getByRole('button', { name: 'Check again' })))
    await expect(await canvas.findByRole('link', { name: 'Open Acme' })).toBeVisible()
  },
}

/** The answer was lost, and the backend tells nothing of settled invitations: no Accept, whatever the truth is. */
export const CheckedAgainInVain: Story = {
  loaders: [
    memory({
      invitations: [memoryInvitation()],
      faults: { accept: { code: 'network', when: 'after' } },
      forgetful: true,
    }),
  ],
  play: async (context) => {
    await OutcomeUnknown.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(await armed(canvas.getByRole('button', { name: 'Check again' })))
    await expect(await canvas.findByText(/was used already/)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Accept invitation' })).toBeNull()
  },
}
