import type { Meta } from '@storybook/react-vite'
import type { SentInvitations } from 'invitekit'
import { exampleNow, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import type { MemoryInvitation, MemoryInvitationsOptions } from 'invitekit/testing'
import { fn, within } from 'storybook/test'
import { example } from './example.ts'
import { memory, withMemory } from './memory.tsx'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** An invitation from Acme to somebody. */
export function sentTo(name: string, fields: Partial<MemoryInvitation> = {}): MemoryInvitation {
  return memoryInvitation({
    id: `inv_${name}`,
    emailAddress: `${name}@example.com`,
    url: `https://example.com/accept?invitationId=inv_${name}`,
    ...fields,
  })
}

/** One in each of the usual states, and pending ones; the newest first. */
export const sentInvitations: readonly MemoryInvitation[] = [
  sentTo('maya', { createdAt: exampleNow - 20 * 60_000, expiresAt: exampleNow + 7 * day, role: 'admin' }),
  sentTo('bo', { createdAt: exampleNow - 5 * hour, expiresAt: exampleNow + 40 * 60_000 }),
  sentTo('chidi', { inviter: { emailAddress: 'omar@example.com' } }),
  sentTo('dana', { status: 'accepted', createdAt: exampleNow - 9 * day }),
  sentTo('emil', { status: 'declined', createdAt: exampleNow - 12 * day, inviter: undefined }),
  sentTo('fatima', { createdAt: exampleNow - 15 * day, expiresAt: exampleNow - 5 * hour }),
  sentTo('goran', { status: 'revoked', createdAt: exampleNow - 20 * day, expiresAt: undefined }),
]

/** Pending ones by the hundred, with addresses in the order of their numbers. */
export function manySent(count: number): MemoryInvitation[] {
  return Array.from({ length: count }, (_, i) =>
    sentTo(`person-${String(i + 1).padStart(5, '0')}`, { createdAt: exampleNow - i * 60_000 }),
  )
}

/** A backend of its own for a story, seen by Acme's administrator. */
export function sentMemory(options: Partial<MemoryInvitationsOptions> = {}) {
  return memory({
    emailAddress: 'ana@example.com',
    organization: exampleOrganization(),
    invitations: sentInvitations,
    ...options,
  })
}

/** What all stories of the table begin with. */
export const sentTable = {
  decorators: [withMemory],
  loaders: [sentMemory()],
  parameters: { docs: { source: { code: example('sent-invitations') } } },
  args: { onSignIn: fn() },
} satisfies Meta<typeof SentInvitations>

/** The row of an address, once it is there. */
export async function sentRow(canvasElement: HTMLElement, name: string): Promise<HTMLElement> {
  const header = await within(canvasElement).findByRole('rowheader', { name: `${name}@example.com` })
  const row = header.closest('tr')
  if (!row) throw new Error(`No row tells of ${name}.`)
  return row
}
