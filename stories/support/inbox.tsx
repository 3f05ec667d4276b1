import type { Meta, StoryContext } from '@storybook/react-vite'
import type { InvitationInbox } from 'invitekit'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { example } from './example.ts'
import { memory, withMemory } from './memory.tsx'

/** What all stories of the inbox begin with: one invitation in each of the usual states, and every handler. */
export const inbox = {
  decorators: [
    // As in a page's header, with something before and after it.
    (Story) => (
      <div style={{ display: 'flex', justifyContent: 'end', gap: 8, minHeight: 560, alignItems: 'start' }}>
        <a href="#before">Before</a>
        <Story />
        <a href="#after">After</a>
      </div>
    ),
    withMemory,
  ],
  loaders: [memory()],
  parameters: {
    docs: { source: { code: example('invitation-inbox') } },
  },
  args: {
    openOrganization: ({ slug }) => <a href={`#${slug}`}>{slug}</a>,
    onAccepted: fn(),
    onDeclined: fn(),
    onSignIn: fn(),
    onSwitchAccount: fn(),
    onVerifyEmailAddress: fn(),
    onRequestInvitation: fn(),
  },
  argTypes: { openOrganization: { control: false } },
} satisfies Meta<typeof InvitationInbox>

/** Presses the bell. Gives the dialog. */
export async function openInbox({ canvasElement }: Pick<StoryContext, 'canvasElement'>) {
  await userEvent.click(await within(canvasElement).findByRole('button', { name: /^Invitations/ }))
  const dialog = await openedInbox({ canvasElement })
  await expect(dialog).toBeVisible()
  return within(dialog)
}

/** The dialog, once its list is loaded: that has a title of its own. */
export function openedInbox({ canvasElement }: Pick<StoryContext, 'canvasElement'>) {
  return waitFor(async () => {
    const dialog = within(canvasElement).getByRole('dialog', { name: 'Invitations' })
    await expect(dialog).toHaveAttribute('aria-labelledby')
    return dialog
  })
}
