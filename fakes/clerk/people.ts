import type { ClerkDatabase } from './database.ts'
import type { ClerkMembership, ClerkOrganization, ClerkUser } from './records.ts'
import { ClerkRefusal } from './refusal.ts'

/** Adds somebody with an account; their address is verified unless told otherwise. */
export function addUser(
  database: ClerkDatabase,
  user: Partial<ClerkUser> & Pick<ClerkUser, 'emailAddress'>,
): ClerkUser {
  const added: ClerkUser = {
    id: database.newId('user'),
    firstName: '',
    lastName: '',
    verified: true,
    publicMetadata: {},
    createdAt: database.clock(),
    ...user,
  }
  database.users.set(added.id, added)
  return added
}

/** Adds an organization, and its first administrator where one is named. */
export function addOrganization(
  database: ClerkDatabase,
  {
    admin,
    ...organization
  }: Partial<ClerkOrganization> & Pick<ClerkOrganization, 'name'> & { admin?: ClerkUser },
): ClerkOrganization {
  const added: ClerkOrganization = {
    id: database.newId('org'),
    slug: organization.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    imageUrl: '',
    maxAllowedMemberships: 0,
    createdAt: database.clock(),
    ...organization,
  }
  database.organizations.set(added.id, added)
  if (admin) addMember(database, { organizationId: added.id, userId: admin.id, role: 'org:admin' })
  return added
}

/** @throws ClerkRefusal – 400 for whoever is a member already. */
export function addMember(
  database: ClerkDatabase,
  member: Pick<ClerkMembership, 'organizationId' | 'userId' | 'role'> & Partial<ClerkMembership>,
): ClerkMembership {
  if (membershipOf(database, member)) throw new ClerkRefusal(400, 'already_a_member_in_organization')
  const added: ClerkMembership = {
    id: database.newId('orgmem'),
    publicMetadata: {},
    createdAt: database.clock(),
    ...member,
  }
  database.memberships.set(added.id, added)
  return added
}

export function membershipOf(
  database: ClerkDatabase,
  { organizationId, userId }: Pick<ClerkMembership, 'organizationId' | 'userId'>,
): ClerkMembership | undefined {
  return [...database.memberships.values()].find(
    (member) => member.organizationId === organizationId && member.userId === userId,
  )
}

/** An organization's memberships, the newest first. */
export function membersOf({ memberships }: ClerkDatabase, organizationId: string): ClerkMembership[] {
  return [...memberships.values()].filter((one) => one.organizationId === organizationId).toReversed()
}

/** Whoever has this address, in whatever case. */
export function userWithAddress(database: ClerkDatabase, emailAddress: string): ClerkUser | undefined {
  const address = emailAddress.toLowerCase()
  return [...database.users.values()].find((user) => user.emailAddress.toLowerCase() === address)
}
