import type { MemoryInvitation } from '../adapters/memory/database.ts'
import type { PublicOrganizationData } from '../model/organization.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** The moment at which the examples are told: 22 November 2026, noon UTC, in milliseconds since 1970. */
export const exampleNow = Date.UTC(2026, 10, 22, 12)

/** An organization without a logo. */
export function exampleOrganization(fields: Partial<PublicOrganizationData> = {}): PublicOrganizationData {
  return { id: 'org_acme', name: 'Acme', slug: 'acme', hasImage: false, imageUrl: '', ...fields }
}

/** A pending invitation for `invitee@example.com`, sent two days before `exampleNow`, good for three more. */
export function memoryInvitation(fields: Partial<MemoryInvitation> = {}): MemoryInvitation {
  return {
    id: 'inv_acme',
    emailAddress: 'invitee@example.com',
    publicOrganizationData: exampleOrganization(),
    publicMetadata: {},
    role: 'member',
    status: 'pending',
    createdAt: exampleNow - 2 * day,
    updatedAt: exampleNow - 2 * day,
    expiresAt: exampleNow + 3 * day,
    inviter: { name: 'Ana Lima', emailAddress: 'ana@example.com' },
    ...fields,
  }
}

function invitationOf(id: string, name: string, fields: Partial<MemoryInvitation>): MemoryInvitation {
  return memoryInvitation({
    id: `inv_${id}`,
    publicOrganizationData: exampleOrganization({ id: `org_${id}`, slug: id, name }),
    ...fields,
  })
}

/** One invitation in each of the usual states, all for `invitee@example.com`. */
export const exampleInvitations: readonly MemoryInvitation[] = [
  invitationOf('globex', 'Globex', { role: 'admin', expiresAt: exampleNow + 40 * 60 * 1000 }),
  memoryInvitation(),
  invitationOf('initech', 'Initech', {
    role: 'admin,member',
    expiresAt: exampleNow + 20 * day,
    inviter: { emailAddress: 'omar@example.com' },
  }),
  invitationOf('umbrella', 'Umbrella Studio', { expiresAt: undefined, inviter: undefined }),
  invitationOf('hooli', 'Hooli', { status: 'accepted', createdAt: exampleNow - 9 * day }),
  invitationOf('stark', 'Stark Works', { status: 'declined', createdAt: exampleNow - 12 * day }),
  invitationOf('wayne', 'Wayne Foundation', {
    expiresAt: exampleNow - 5 * hour,
    createdAt: exampleNow - 15 * day,
  }),
  invitationOf('wonka', 'Wonka', { status: 'revoked', createdAt: exampleNow - 20 * day }),
]
