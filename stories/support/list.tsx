import type { Meta } from '@storybook/react-vite'
import type { InvitationList } from 'invitekit'
import { fn } from 'storybook/test'
import { example } from './example.ts'
import { memory, withMemory } from './memory.tsx'

/** What all stories of the list begin with: one invitation in each of the usual states, and every handler. */
export const list = {
  decorators: [withMemory],
  loaders: [memory()],
  parameters: {
    docs: { source: { code: example('invitation-list') } },
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
  argTypes: {
    children: { control: false },
    openOrganization: { control: false },
    status: { table: { type: { summary: 'readonly InvitationStatus[]' } } },
  },
} satisfies Meta<typeof InvitationList>
