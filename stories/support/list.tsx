import type { Meta } from '@storybook/react-vite'
import type { InvitationList } from 'invitekit'
import { fn } from 'storybook/test'
import { memory, withMemory } from './memory.tsx'

/** What all stories of the list begin with: one invitation in each of the usual states, and every handler. */
export const list = {
  decorators: [withMemory],
  loaders: [memory()],
  parameters: {
    docs: {
      source: {
        code: `<InvitationsProvider client={client}>
  <InvitationList openOrganization={({ id }) => <a href={\`/organizations/\${id}\`} />} />
</InvitationsProvider>`,
      },
    },
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
  argTypes: { children: { control: false }, openOrganization: { control: false } },
} satisfies Meta<typeof InvitationList>
