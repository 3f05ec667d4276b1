import type { Meta, StoryObj } from '@storybook/react-vite'
import { onlineManager } from '@tanstack/react-query'
import { sentKey, SentInvitations } from 'invitekit'
import { exampleNow } from 'invitekit/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { hears } from './support/heard.ts'
import { clientOf } from './support/memory.tsx'
import { manySent, sentInvitations, sentMemory, sentRow, sentTable, sentTo } from './support/sent.tsx'

const meta = { title: 'Sent invitations', ...sentTable, component: SentInvitations } satisfies Meta<
  typeof SentInvitations
>

export default meta
type Story = StoryObj<typeof meta>

/** The addresses in the order of their rows. */
function addresses(canvasElement: HTMLElement) {
  return within(canvasElement)
    .queryAllByRole('rowheader')
    .map(({ textContent }) => textContent.replace('@example.com', ''))
}

export const EveryStatus: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await sentRow(canvasElement, 'maya')
    await expect(addresses(canvasElement)).toEqual(['maya', 'bo', 'chidi', 'dana', 'emil', 'fatima', 'goran'])
    await expect(canvas.getByText('7 invitations')).toBeVisible()
    await hears('7 invitations')
    const table = canvas.getByRole('table', { name: 'Sent invitations' })
    await expect(table).toHaveAttribute('aria-rowcount', '8')
    await expect(within(table).getByRole('columnheader', { name: 'Sent' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { globals: { direction: 'rtl' } }

/** Rows become cards by the width of their place, not of the window; it is still a table to assistive technology. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ width: 288 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const row = await sentRow(canvasElement, 'maya')
    await expect(within(row).getAllByRole('cell')).toHaveLength(7)
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}

const longNames = sentMemory({
  invitations: [
    sentTo('maximiliana.theodora.featherstonehaugh-cholmondeley.von.hohenzollern', {
      inviter: { name: 'Maximiliana Theodora Featherstonehaugh-Cholmondeley von Hohenzollern' },
      role: 'org:regional_billing_administrator_without_spaces_in_its_key',
    }),
    sentTo('x'.repeat(180), { createdAt: exampleNow - 3 * 86_400_000, inviter: { name: 'ليلى حدّاد' } }),
    sentTo('\u202Eevil', { createdAt: Number.NaN, expiresAt: undefined, role: '', inviter: undefined }),
  ],
})

export const LongAddresses: Story = { loaders: [longNames] }

export const LongAddressesNarrow: Story = { decorators: Narrow.decorators ?? [], loaders: [longNames] }

/** Skeletons hold the place; they show after 300 ms. */
export const Loading: Story = {
  loaders: [sentMemory({ latency: Infinity })],
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading…')).toBeInTheDocument()
  },
}

export const Empty: Story = {
  loaders: [sentMemory({ invitations: [] })],
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Nobody is invited yet')).toBeVisible()
    await expect(within(canvasElement).queryByRole('table')).toBeNull()
  },
}

/** A failed load is never "nobody". */
export const Failed: Story = {
  loaders: [sentMemory({ faults: { list: { code: 'other' } } })],
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('note')).toHaveTextContent('The invitations couldn’t be loaded.')
    await expect(canvas.queryByText('Nobody is invited yet')).toBeNull()
    delete clientOf(loaded).database.faults.list
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(canvas.getByRole('heading', { name: 'Sent invitations' })).toHaveFocus()
    await sentRow(canvasElement, 'maya')
  },
}

export const FailedAtRest: Story = { loaders: [sentMemory({ faults: { list: { code: 'other' } } })] }

export const SignedOut: Story = {
  loaders: [sentMemory({ emailAddress: null })],
  play: async ({ args, canvasElement }) => {
    await within(canvasElement).findByText('Sign in to see the invitations.')
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Sign in' }))
    await expect(args.onSignIn).toHaveBeenCalledOnce()
  },
}

/** This person may not see what was sent. */
export const Forbidden: Story = {
  loaders: [sentMemory({ faults: { list: { code: 'forbidden' } } })],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/not allowed to see these invitations/)
    await expect(within(canvasElement).queryByRole('button')).toBeNull()
  },
}

/** The client has no sent side. */
export const Unsupported: Story = {
  loaders: [sentMemory({ organization: undefined })],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('This backend doesn’t list sent invitations.')
  },
}

/** Not among the docs: being offline is the whole page's. */
export const Offline: Story = {
  tags: ['!autodocs'],
  loaders: [sentMemory({ faults: { list: { code: 'network' } } })],
  beforeEach: () => {
    onlineManager.setOnline(false)
    return () => onlineManager.setOnline(true)
  },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/The invitations are loaded once you’re back/)
  },
}

/** What was loaded before stays, and is called old. */
export const RefreshFailed: Story = {
  play: async ({ canvasElement, loaded }) => {
    await sentRow(canvasElement, 'maya')
    clientOf(loaded).database.faults.list = { code: 'other' }
    await clientOf(loaded).queryClient.refetchQueries()
    await within(canvasElement).findByText(/This is what was loaded last/)
    await sentRow(canvasElement, 'maya')
  },
}

export const MorePages: Story = {
  args: { pageSize: 3 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(addresses(canvasElement)).toHaveLength(6))
    await expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', '8')
  },
}

/** The next page can't be had: the rows stay, with a way to try again. */
export const NextPageFailed: Story = {
  args: { pageSize: 3 },
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    await sentRow(canvasElement, 'maya')
    clientOf(loaded).database.faults.list = { code: 'other' }
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }))
    await canvas.findByText('More invitations couldn’t be loaded.')
    await sentRow(canvasElement, 'maya')
    delete clientOf(loaded).database.faults.list
    await expect(canvas.getByRole('button', { name: 'Show more' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await sentRow(canvasElement, 'dana')
    await expect(canvas.queryByText('More invitations couldn’t be loaded.')).toBeNull()
    // The last page takes the button away, and the focus stays where the reader is.
    await userEvent.keyboard('{Enter}')
    await sentRow(canvasElement, 'goran')
    await expect(canvas.getByRole('button', { name: 'Actions for fatima@example.com' })).toHaveFocus()
  },
}

/** The backend cuts its list, as better-auth does at 100, and doesn't say how many there are. */
export const Truncated: Story = {
  loaders: [
    (context) => {
      const { client } = sentMemory()(context)
      if (!client.sent) throw new Error('The story has no sent side.')
      const { list } = client.sent
      client.sent.list = async (...query) => ({ ...(await list(...query)), truncated: true })
      return { client }
    },
  ],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('The backend returned only the first 7. There may be more.')
  },
}

/** What is typed is looked for once nobody types. */
export const Search: Story = {
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    await sentRow(canvasElement, 'maya')
    const { requests } = clientOf(loaded).database
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search by address' }), 'goran@')
    await canvas.findByText('1 invitation')
    await expect(addresses(canvasElement)).toEqual(['goran'])
    await expect(requests.filter((verb) => verb === 'list')).toHaveLength(2)
  },
}

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await sentRow(canvasElement, 'maya')
    await userEvent.type(canvas.getByRole('searchbox'), 'nobody')
    await canvas.findByText('No invitations match')
    await userEvent.click(canvas.getByRole('button', { name: 'Clear search and filter' }))
    await expect(canvas.getByRole('searchbox')).toHaveFocus()
    await expect(canvas.getByRole('searchbox')).toHaveValue('')
    await sentRow(canvasElement, 'maya')
  },
}

export const NothingFoundAtRest: Story = {
  loaders: [sentMemory({ invitations: sentInvitations.slice(0, 1) })],
  play: async ({ canvasElement }) => {
    await sentRow(canvasElement, 'maya')
    await userEvent.selectOptions(within(canvasElement).getByRole('combobox', { name: 'Status' }), 'Declined')
    await within(canvasElement).findByText('No invitations match')
  },
}

export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    await sentRow(canvasElement, 'maya')
    await userEvent.selectOptions(within(canvasElement).getByRole('combobox', { name: 'Status' }), 'Expired')
    await within(canvasElement).findByText('1 invitation')
    await expect(addresses(canvasElement)).toEqual(['fatima'])
  },
}

/** A press in a header sorts, and the next one turns it around; the button keeps the focus. */
export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await sentRow(canvasElement, 'maya')
    const header = canvas.getByRole('columnheader', { name: 'Address' })
    const button = within(header).getByRole('button')
    await userEvent.click(button)
    await waitFor(() => expect(addresses(canvasElement)[0]).toBe('bo'))
    await expect(header).toHaveAttribute('aria-sort', 'ascending')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(addresses(canvasElement)[0]).toBe('maya'))
    await expect(header).toHaveAttribute('aria-sort', 'descending')
    await expect(button).toHaveFocus()
  },
}

/** A word that the library does not know is shown as it is, and found under "Other". */
export const UnknownStatus: Story = {
  loaders: [sentMemory({ invitations: [...sentInvitations, sentTo('hana', { status: 'on_hold' })] })],
  play: async ({ canvasElement }) => {
    const row = await sentRow(canvasElement, 'hana')
    await within(row).findByText('on_hold')
    await expect(within(row).queryByRole('button')).toBeNull()
    await userEvent.selectOptions(within(canvasElement).getByRole('combobox', { name: 'Status' }), 'Other')
    await waitFor(() => expect(addresses(canvasElement)).toEqual(['hana']))
  },
}

export const TenThousand: Story = {
  tags: ['!autodocs'],
  args: { pageSize: 10_000 },
  loaders: [sentMemory({ invitations: manySent(10_000) })],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const region = await canvas.findByRole(
      'region',
      { name: 'Sent invitations, scrollable' },
      { timeout: 5000 },
    )
    await expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', '10001')
    const select = (number: string) =>
      canvas.findByRole('checkbox', { name: `Select person-${number}@example.com` })
    ;(await select('00001')).focus()
    await waitFor(() => expect(addresses(canvasElement).length).toBeLessThan(60))
    // What is drawn anew has the focus again.
    await expect(await select('00001')).toHaveFocus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    const last = await select('10000')
    await expect(last).toHaveFocus()
    await expect(last.closest('tr')).toHaveAttribute('aria-rowindex', '10001')
    await waitFor(() =>
      expect(region.getBoundingClientRect().bottom).toBeGreaterThan(last.getBoundingClientRect().bottom),
    )
    // The row with the focus stays, wherever the others are.
    region.scrollTop = 0
    await select('00001')
    await expect(last).toHaveFocus()
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    await expect(await select('00001')).toHaveFocus()
  },
}

/** New ones come before the row that has the focus, while that is out of view. */
export const ThousandFocused: Story = {
  args: { pageSize: 20_000 },
  loaders: [sentMemory({ invitations: manySent(1000) })],
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement)
    const region = await canvas.findByRole(
      'region',
      { name: 'Sent invitations, scrollable' },
      { timeout: 5000 },
    )
    await waitFor(() => expect(canvas.getAllByRole('rowheader').length).toBeLessThan(60))
    const box = await canvas.findByRole('checkbox', { name: 'Select person-00005@example.com' })
    box.focus()
    region.scrollTop = 20_000
    await canvas.findByRole('checkbox', { name: 'Select person-00380@example.com' })
    const client = clientOf(loaded)
    for (const name of ['new-0', 'new-1', 'new-2'])
      client.database.invitations.set(name, sentTo(name, { createdAt: exampleNow + 1 }))
    await client.queryClient.refetchQueries({ queryKey: sentKey(client) })
    await waitFor(() => expect(canvas.getByRole('table')).toHaveAttribute('aria-rowcount', '1004'))
    await expect(box).toHaveFocus()
    region.scrollTop = 0
    await canvas.findByRole('checkbox', { name: 'Select new-0@example.com' })
    await expect(box).toHaveFocus()
  },
}

export const TenThousandNarrow: Story = { ...TenThousand, decorators: Narrow.decorators ?? [] }
