import type { Meta, StoryObj } from '@storybook/react-vite'
import { InviteForm } from 'invitekit'
import { exampleNow } from 'invitekit/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { hears } from './support/heard.ts'
import { admin, button, field, inviteForm, paste } from './support/invite-form.tsx'
import { clientOf } from './support/memory.tsx'
import { pastes } from './support/pastes.ts'

const meta = { title: 'Invite form', ...inviteForm, component: InviteForm } satisfies Meta<typeof InviteForm>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

/** The rows that something is to be said of, as they are read. */
async function rows({ canvasElement }: Context, count: number) {
  const canvas = within(canvasElement)
  await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(count), { timeout: 5000 })
  return canvas.getAllByRole('listitem')
}

/** The one row of an address, with the buttons that it has. */
async function rowWith(context: Context, words: string, ...buttons: string[]) {
  const canvas = within(context.canvasElement)
  const sentence = await canvas.findByText(
    (_, element) => element?.tagName === 'P' && element.textContent === words,
  )
  const row = sentence.closest('li')
  if (!row) throw new Error('The sentence is in no row.')
  const names = within(row)
    .queryAllByRole('button')
    .map((one) => one.getAttribute('aria-label') ?? one.textContent)
  await expect(names).toEqual(buttons)
  return row
}

export const Empty: Story = {
  play: async (context) => {
    await button(context, 'Send invitations')
    await waitFor(() => expect(field(context)).toHaveValue(''))
    const role = await within(context.canvasElement).findByRole('combobox', { name: 'Role' })
    await expect(role).toHaveValue('member')
  },
}

/** The plan follows what is typed; nothing is said while somebody types. */
export const Typing: Story = {
  play: async (context) => {
    await userEvent.type(field(context), 'maya@example.com, kofi@exam')
    await button(context, 'Send 1 invitation')
    await userEvent.type(field(context), 'ple.org')
    await button(context, 'Send 2 invitations')
    await hears('2 ready')
  },
}

export const Ready: Story = {
  play: async (context) => {
    await paste(context, pastes.few)
    await button(context, 'Send 3 invitations')
    await rows(context, 3)
    await expect(within(context.canvasElement).getByText('3 ready')).toBeVisible()
  },
}

/** Sixty addresses of a spreadsheet: what needs a look comes first, and the ready ones are a number. */
export const Mixed: Story = {
  play: async (context) => {
    await paste(context, pastes.mixed)
    await button(context, 'Send 47, renew 1')
    const canvas = within(context.canvasElement)
    const titles = canvas.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    await expect(titles).toEqual(['5 need a look', '2 invited already', '1 expired'])
    for (const words of ['2 are members already', '3 are written twice', '47 ready']) {
      await expect(canvas.getByText(words)).toBeVisible()
    }
  },
}

export const MixedDark: Story = { ...Mixed, globals: { theme: 'dark' } }
export const MixedRightToLeft: Story = { ...Mixed, globals: { direction: 'rtl' } }

/** As on a phone, or in a side panel. */
export const MixedNarrow: Story = {
  ...Mixed,
  decorators: [
    (Story) => (
      <div style={{ width: 288 }}>
        <Story />
      </div>
    ),
  ],
}

export const LongAddresses: Story = {
  play: async (context) => {
    await paste(context, pastes.long)
    await rows(context, 3)
  },
}
export const LongAddressesNarrow: Story = { ...LongAddresses, decorators: MixedNarrow.decorators ?? [] }

export const Typo: Story = {
  play: async (context) => {
    await paste(context, pastes.typo)
    const row = await rowWith(
      context,
      'Did you mean lena@acme.test instead of lena@amce.test?',
      'Use lena@acme.test',
      'Send as written: lena@amce.test',
      'Remove lena@amce.test',
    )
    await userEvent.click(within(row).getByRole('button', { name: 'Use lena@acme.test' }))
    await button(context, 'Send 1 invitation')
    await waitFor(() => expect(field(context)).toHaveValue('lena@acme.test'))
    await expect(document.body).not.toHaveFocus()
  },
}

export const TypoAtRest: Story = {
  play: async (context) => {
    await paste(context, pastes.typo)
    await rows(context, 1)
  },
}

export const SentAsWritten: Story = {
  play: async (context) => {
    await paste(context, pastes.typo)
    const keep = { name: 'Send as written: lena@amce.test' }
    await userEvent.click(await within(context.canvasElement).findByRole('button', keep))
    await button(context, 'Send 1 invitation')
    await waitFor(() => expect(field(context)).toHaveValue('lena@amce.test'))
  },
}

export const Invalid: Story = {
  play: async (context) => {
    await paste(context, pastes.invalid)
    const row = await rowWith(
      context,
      '“@example.com” is not an e-mail address.',
      'Apply: @example.com',
      'Remove @example.com',
    )
    const correct = within(row).getByRole('textbox', { name: 'Correct address' })
    await expect(correct).toBeInvalid()
    await userEvent.type(correct, '{Home}noor')
    await userEvent.click(within(row).getByRole('button', { name: /^Apply/ }))
    await button(context, 'Send 2 invitations')
    await waitFor(() =>
      expect(field(context)).toHaveValue('maya@example.com\nlena at example.com\nnoor@example.com'),
    )
    await expect(document.body).not.toHaveFocus()
  },
}

export const InvitedAlready: Story = {
  play: async (context) => {
    await paste(context, pastes.invited)
    const row = await rowWith(
      context,
      'ivy@example.com has been invited already.',
      'Mail again: ivy@example.com',
    )
    const again = within(row).getByRole('button')
    await userEvent.click(again)
    await button(context, 'Mail 1 invitation again')
    await expect(again).toHaveFocus()
    await expect(again).toHaveTextContent('Don’t mail again')
  },
}

/** A backend that can't mail again: there is nothing to press. */
export const InvitedWithoutResend: Story = {
  loaders: [admin({ without: ['resend'] })],
  play: async (context) => {
    await paste(context, pastes.invited)
    await rowWith(context, 'ivy@example.com has been invited already.')
    await button(context, 'Send invitations')
  },
}

export const Expired: Story = {
  play: async (context) => {
    await paste(context, pastes.expired)
    await button(context, 'Renew 1 invitation')
    const row = await rowWith(
      context,
      'The invitation for edgar@example.com has expired. It will be renewed.',
      'Don’t renew: edgar@example.com',
    )
    await userEvent.click(within(row).getByRole('button'))
    await rowWith(context, 'The invitation for edgar@example.com has expired.', 'Renew: edgar@example.com')
    await button(context, 'Send invitations')
  },
}

export const Members: Story = {
  play: async (context) => {
    await paste(context, pastes.member)
    await button(context, 'Send 1 invitation')
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByText('2 are members already'))
    await expect(canvas.getByText('ana@example.com')).toBeVisible()
  },
}

export const Duplicates: Story = {
  play: async (context) => {
    await paste(context, pastes.duplicate)
    await button(context, 'Send 1 invitation')
    await expect(within(context.canvasElement).getByText('2 are written twice')).toBeVisible()
  },
}

export const NotAllowed: Story = {
  args: { policy: { allowedDomains: ['example.com'] } },
  play: async (context) => {
    await paste(context, pastes.few)
    await button(context, 'Send 2 invitations')
    await rowWith(
      context,
      'kofi@example.org can’t be invited. Allowed: example.com.',
      'Apply: kofi@example.org',
      'Remove kofi@example.org',
    )
  },
}

export const RoleNotAllowed: Story = {
  args: {
    policy: {
      roles: [
        { key: 'member', name: 'Member' },
        { key: 'guest', name: 'Guest' },
      ],
    },
  },
  play: async (context) => {
    await paste(context, 'Email,Role\nmaya@example.com,owner\nkofi@example.org,guest')
    await button(context, 'Send 1 invitation')
    const role = await within(context.canvasElement).findByRole('combobox', {
      name: 'Role of maya@example.com',
    })
    await userEvent.selectOptions(role, 'guest')
    await button(context, 'Send 2 invitations')
    await expect(document.body).not.toHaveFocus()
  },
}

export const BeyondSeats: Story = {
  args: { policy: { seats: 2 } },
  play: async (context) => {
    await paste(context, pastes.few)
    await button(context, 'Send 2 invitations')
    await rowWith(context, 'There is no seat left for kofi@example.org.', 'Remove kofi@example.org')
  },
}

/** One role is no choice, and a backend may have none. */
export const NoRoles: Story = {
  loaders: [admin({ without: ['roles'] })],
  play: async (context) => {
    await paste(context, pastes.few)
    await button(context, 'Send 3 invitations')
    await expect(within(context.canvasElement).queryByRole('combobox')).toBeNull()
  },
}

export const RoleOfOne: Story = {
  play: async (context) => {
    await paste(context, pastes.few)
    const canvas = within(context.canvasElement)
    await userEvent.selectOptions(
      await canvas.findByRole('combobox', { name: 'Role of kofi@example.org' }),
      'admin',
    )
    await expect(canvas.getByRole('combobox', { name: 'Role of maya@example.com' })).toHaveValue('member')
    await expect(canvas.getByRole('combobox', { name: 'Role of kofi@example.org' })).toHaveValue('admin')
  },
}

/** Why nothing was sent is said on top, in the words that stand in the row, and each leads to what mends it. */
export const NothingToSend: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(await button(context, 'Send invitations'))
    const summary = await canvas.findByRole('group', { name: 'There is a problem' })
    await waitFor(() => expect(summary).toHaveFocus())
    await userEvent.click(within(summary).getByRole('link', { name: 'Enter at least one e-mail address.' }))
    await expect(field(context)).toHaveFocus()
    await expect(field(context)).toBeInvalid()
  },
}

export const NothingUsable: Story = {
  play: async (context) => {
    await paste(context, `${pastes.typo}\n@example.com`)
    await rows(context, 2)
    const canvas = within(context.canvasElement)
    await userEvent.click(await button(context, 'Send invitations'))
    const summary = await canvas.findByRole('group', { name: 'There is a problem' })
    await waitFor(() => expect(summary).toHaveFocus())
    await userEvent.click(within(summary).getByRole('link', { name: /^Did you mean/ }))
    await expect(canvas.getByRole('button', { name: 'Use lena@acme.test' })).toHaveFocus()
  },
}

/** Looked up as far as possible; the server has the last word. */
export const ListsUnread: Story = {
  loaders: [admin({ faults: { list: { code: 'other' }, members: { code: 'other' } } })],
  play: async (context) => {
    await paste(context, pastes.few)
    await within(context.canvasElement).findByText(/could be looked up/, {}, { timeout: 10_000 })
    await button(context, 'Send 3 invitations')
  },
}

/** Who can't send has no form. */
export const Unavailable: Story = {
  loaders: [admin({ organization: undefined })],
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('You can’t send invitations here.')).toBeVisible()
    await expect(within(canvasElement).queryByRole('textbox')).toBeNull()
  },
}

/** What was entered when the form was closed is there again. */
export const DraftRestored: Story = {
  args: { draftKey: 'story' },
  beforeEach: () => {
    sessionStorage.clear()
    const name = JSON.stringify(['invitekit', 'memory:ana@example.com:org_acme', 'org_acme', 'story'])
    sessionStorage.setItem(name, pastes.few)
    return () => sessionStorage.clear()
  },
  play: async (context) => {
    await button(context, 'Send 3 invitations')
    await waitFor(() => expect(field(context)).toHaveValue(pastes.few))
    // What is emptied leaves nothing behind.
    await userEvent.clear(field(context))
    await waitFor(() => expect(sessionStorage).toHaveLength(0))
    await expect(clientOf(context.loaded).database.clock()).toBe(exampleNow)
  },
}
