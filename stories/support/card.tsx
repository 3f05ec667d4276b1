import type { Meta } from '@storybook/react-vite'
import { AcceptCard } from 'invitekit'
import type { AcceptCardProps } from 'invitekit'
import { exampleOrganization, memoryInvitation } from 'invitekit/testing'
import type { MemoryInvitation, MemoryInvitationsOptions } from 'invitekit/testing'
import { fn } from 'storybook/test'
import { example } from './example.ts'
import { memory, withMemory } from './memory.tsx'

/** Acme, with the logo that lies beside the stories. */
export const withLogo = exampleOrganization({ hasImage: true, imageUrl: '/logos/acme.svg' })

/** A backend with one invitation. */
export function one(fields: Partial<MemoryInvitation> = {}, options: Partial<MemoryInvitationsOptions> = {}) {
  return memory({
    invitations: [memoryInvitation({ publicOrganizationData: withLogo, ...fields })],
    ...options,
  })
}

/** What all stories of the card begin with: one invitation, and every handler. */
export const card = {
  decorators: [withMemory],
  loaders: [one()],
  parameters: {
    layout: 'centered',
    docs: { source: { code: example('accept-card') } },
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

/** A host that gives no handlers. */
export function bare({ invitationId = '' }: AcceptCardProps) {
  return <AcceptCard invitationId={invitationId} />
}
