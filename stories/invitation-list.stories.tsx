import type { Meta, StoryObj } from '@storybook/react-vite'
import { onlineManager } from '@tanstack/react-query'
import { InvitationList } from 'invitekit'
import type { InvitationErrorCode } from 'invitekit'
import { exampleInvitations, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { difficultInvitations } from './support/long-texts.ts'
import { clientOf, memory, withMemory } from './support/memory.tsx'
import { armed } from './support/pointer.ts'

const meta = {
  component: InvitationList,
  decorators: [withMemory],
  loaders: [memory()],
  args: {
    openOrganization: ({ slug }) => <a href={`#${slug}`}>{slug}</a>,
    onAccepted: fn(),
    onDeclined: fn(),
    onSignIn: fn(),
    onVerifyEmailAddress: fn(),
    onSwitchAccount: fn(),
  },
  argTypes: { children: { control: false }, openOrganization: { control: false } },
  parameters: {
    docs: {
      source: {
        code: `<InvitationsProvider client={client}>
  <InvitationList openOrganization={({ id }) => <a href={\`/organizations/\${id}\`} />} />
</InvitationsProvider>`,
      },
    },
  },
} satisfies Meta<typeof InvitationList>

export default meta
type Story = StoryObj<typeof meta>

export const EveryStatus: Story = {
  play: async ({ canvasElement }) => {
    const list = await within(canvasElement).findByRole('list')
    await expect(within(list).getAllByRole('listitem')).toHaveLength(exampleInvitations.length)
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { globals: { direction: 'rtl' } }

/** Rows follow the width of their place, not of the window. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ width: 288 }}>
        <Story />
      </div>
    ),
  ],
}

export const DifficultNames: Story = { loaders: [memory({ invitations: difficultInvitations })] }

export const DifficultNamesNarrow: Story = { ...Narrow, loaders: DifficultNames.loaders ?? [] }

/** Skeletons hold the place; they show after 300 ms. */
export const Loading: Story = { loaders: [memory({ latency: Infinity })] }

export const Empty: Story = { loaders: [memory({ invitations: [] })] }

/** A failed load is never "no invitations". */
export const Failed: Story = {
  loaders: [memory({ faults: { list: { code: 'other' } } })],
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    await canvas.findByText(/couldn’t be loaded/)
    await expect(canvas.queryByText('No invitations')).toBeNull()
    delete clientOf(loaded).database.faults.list
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await canvas.findByRole('heading', { name: 'Globex' })
  },
}

export const FailedAtRest: Story = { loaders: [memory({ faults: { list: { code: 'other' } } })] }

export const SignedOut: Story = { loaders: [memory({ emailAddress: null })] }

export const EmailAddressNotVerified: Story = {
  loaders: [memory({ faults: { list: { code: 'unverified' } } })],
}

/** Not among the docs: being offline is the whole page's. */
export const Offline: Story = {
  tags: ['!autodocs'],
  beforeEach: () => {
    onlineManager.setOnline(false)
    return () => onlineManager.setOnline(true)
  },
}

/** The next page can't be had: the rows stay, with a way to try again. */
export const NextPageFailed: Story = {
  args: { pageSize: 3 },
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    await canvas.findByRole('heading', { name: 'Globex' })
    clientOf(loaded).database.faults.list = { code: 'other' }
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }))
    await canvas.findByText(/More couldn’t be loaded/)
    await expect(canvas.getByRole('heading', { name: 'Globex' })).toBeVisible()
  },
}

/** What was loaded before stays, and is called old. */
export const RefreshFailed: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    await canvas.findByRole('heading', { name: 'Globex' })
    clientOf(loaded).database.faults.list = { code: 'other' }
    await clientOf(loaded).queryClient.refetchQueries()
    await canvas.findByText(/Couldn’t refresh/)
    await expect(canvas.getByRole('heading', { name: 'Globex' })).toBeVisible()
  },
}

/** The backend cuts its list, as better-auth does at 100. */
export const Truncated: Story = {
  loaders: [
    () => {
      const { client } = memory()()
      const { list } = client.received
      client.received.list = async (...query) => ({ ...(await list(...query)), truncated: true })
      return { client }
    },
  ],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('There may be more than these.')
  },
}

export const MorePages: Story = {
  args: { pageSize: 3 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(6))
  },
}

/** The backend has no decline, as Clerk: there is no button for it. */
export const WithoutDecline: Story = {
  loaders: [memory({ without: ['decline'] })],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('heading', { name: 'Acme' })
    await expect(within(canvasElement).queryByRole('button', { name: /Decline/ })).toBeNull()
  },
}

export const UnknownStatus: Story = {
  loaders: [memory({ invitations: [memoryInvitation({ status: 'on_hold' })] })],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('on_hold')
    await expect(within(canvasElement).queryByRole('button')).toBeNull()
  },
}

export const Accepting: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    const accept = await canvas.findByRole('button', { name: 'Accept invitation to Acme' })
    clientOf(loaded).database.latency = Infinity
    await userEvent.click(accept)
    await expect(await canvas.findByRole('button', { name: 'Joining…' })).toHaveFocus()
  },
}

export const Accepted: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Accept invitation to Acme' }))
    await armed(await canvas.findByRole('link', { name: 'Open Acme' }))
    await expect(canvas.getByText('You joined Acme.')).toBeInTheDocument()
    await waitFor(() => expect(args.onAccepted).toHaveBeenCalledOnce())
  },
}

/** Declining can't be undone by the invitee, so it asks once more, in the same place. */
export const AskedBeforeDeclining: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Decline invitation to Acme' }))
    await screen.findByRole('alertdialog')
    await expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus()
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

export const Declined: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Decline invitation to Acme' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Decline' }))
    await canvas.findByText('You declined the invitation to Acme.')
  },
}

/** A story of accepting with a given refusal. */
function refusedWith(code: InvitationErrorCode, words: RegExp): Story {
  return {
    loaders: [memory({ invitations: exampleInvitations.slice(0, 3), faults: { accept: { code } } })],
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement)
      await userEvent.click(await canvas.findByRole('button', { name: 'Accept invitation to Acme' }))
      await expect(await canvas.findByRole('alert')).toHaveTextContent(words)
      await expect(canvas.queryByRole('button', { name: 'Accept invitation to Acme' })).toBeNull()
      await expect(canvasElement.ownerDocument.body).not.toHaveFocus()
    },
  }
}

/** The answer was lost: nobody knows, and the row says so. */
export const OutcomeUnknown: Story = refusedWith('network', /couldn’t confirm/)
export const RevokedMeanwhile: Story = refusedWith('notUsable', /was used already/)
export const LimitReached: Story = refusedWith('limitReached', /is full/)
export const WrongAccount: Story = refusedWith('wrongAccount', /another e-mail address/)
export const SignedOutMeanwhile: Story = refusedWith('signedOut', /Sign in/)
export const Forbidden: Story = refusedWith('forbidden', /not allowed/)
export const RateLimited: Story = refusedWith('rateLimited', /Too many/)
export const OrganizationGone: Story = refusedWith('organizationGone', /is gone/)

/** A host's own rows. */
export const OwnRows: Story = {
  args: { children: ({ id, publicOrganizationData }) => <li key={id}>{publicOrganizationData.name}</li> },
}

export const WithLogos: Story = {
  loaders: [
    memory({
      invitations: [
        memoryInvitation({
          publicOrganizationData: exampleOrganization({ hasImage: true, imageUrl: '/logos/acme.svg' }),
        }),
      ],
    }),
  ],
}
