import type { Meta, StoryObj } from '@storybook/react-vite'
import { onlineManager } from '@tanstack/react-query'
import { InvitationList } from 'invitekit'
import { exampleInvitations, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { list } from './support/list.tsx'
import { difficultInvitations } from './support/long-texts.ts'
import { clientOf, memory } from './support/memory.tsx'
import { buttonsIn } from './support/refusals.ts'

const meta = { title: 'Invitation list', ...list, component: InvitationList } satisfies Meta<
  typeof InvitationList
>

export default meta
type Story = StoryObj<typeof meta>

export const EveryStatus: Story = {
  play: async ({ canvasElement }) => {
    const rows = await within(canvasElement).findByRole('list')
    await expect(within(rows).getAllByRole('listitem')).toHaveLength(exampleInvitations.length)
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
export const Loading: Story = {
  loaders: [memory({ latency: Infinity })],
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('status')).toHaveTextContent('Loading…')
  },
}

export const Empty: Story = {
  loaders: [memory({ invitations: [] })],
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('No invitations')).toBeVisible()
  },
}

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

export const SignedOut: Story = {
  loaders: [memory({ emailAddress: null })],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Sign in to see your invitations.')
    await expect(buttonsIn(canvasElement)).toEqual(['Sign in'])
  },
}

export const EmailAddressNotVerified: Story = {
  loaders: [memory({ faults: { list: { code: 'unverified' } } })],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Confirm your e-mail address to see your invitations.')
    await expect(buttonsIn(canvasElement)).toEqual(['Confirm your e-mail address'])
  },
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
    await canvas.findByText('More invitations couldn’t be loaded.')
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
    await canvas.findByText('Your invitations couldn’t be refreshed. This is what was loaded last.')
    await expect(canvas.getByRole('heading', { name: 'Globex' })).toBeVisible()
  },
}

/** The backend cuts its list, as better-auth does at 100. */
export const Truncated: Story = {
  loaders: [
    (context) => {
      const { client } = memory()(context)
      const { list: read } = client.received
      client.received.list = async (...query) => ({ ...(await read(...query)), truncated: true })
      return { client }
    },
  ],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('There may be more invitations than these.')
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
