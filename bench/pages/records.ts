import type { InvitationRecord, ReceivedInvitationRecord } from 'invitekit/headless'

const minute = 60_000
const day = 24 * 60 * minute
const roles = ['admin', 'member', 'billing', 'viewer']

/** The same person's invitations each time: some without an inviter, some that never expire, as in life. */
function received(index: number, now: number): ReceivedInvitationRecord {
  const organization = index % 1013
  const createdAt = now - index * minute
  return {
    id: `inv_${((index * 2654435761) >>> 0).toString(36)}${index}`,
    emailAddress: 'maya@example.com',
    publicOrganizationData: {
      id: `org_${organization}`,
      name: `Organization ${organization} of the north`,
      slug: `org-${organization}`,
      hasImage: false,
      imageUrl: '',
    },
    publicMetadata: {},
    role: roles[index % roles.length] ?? 'member',
    status: 'pending',
    createdAt,
    updatedAt: createdAt,
    expiresAt: index % 7 ? now + ((index % 13) + 2) * day : undefined,
    inviter: index % 5 ? { name: `Inviter ${index % 311}` } : undefined,
  }
}

/** The same invitations as the one who has sent them knows them, each to another address. */
function sent(index: number, now: number): InvitationRecord {
  const { publicOrganizationData, ...record } = received(index, now)
  return {
    ...record,
    emailAddress: `person.${index}@example.com`,
    revoked: false,
    organization: { ...publicOrganizationData, id: 'org_1' },
  }
}

/** How to forget each kind. */
const forgets: (() => void)[] = []

function keep<Item>(make: (index: number, now: number) => Item): (length: number, now?: number) => Item[] {
  const made = new Map<number, Item[]>()
  forgets.push(() => made.clear())
  return (length, now = Date.now()) => {
    const items = made.get(length) ?? Array.from({ length }, (_, index) => make(index, now))
    made.set(length, items)
    return items
  }
}

/** Received invitations, made once for each number of them. */
export const receivedRecords = keep(received)

/** Sent invitations, made once for each number of them. */
export const sentRecords = keep(sent)

/** Lets go of all that was made. */
export function forget() {
  for (const one of forgets) one()
}
