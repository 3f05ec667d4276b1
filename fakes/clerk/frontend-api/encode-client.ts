import type { ClerkDatabase } from '../database.ts'
import { statusNow } from '../invitations.ts'
import type { ClerkMembership, ClerkOrganization, ClerkRole, ClerkUser } from '../records.ts'
import { publicUserData, roleName } from '../wire/encode.ts'
import type { ClerkClient, ClerkSession } from './clients.ts'
import { sessionToken } from './session-token.ts'

const month = 30 * 24 * 60 * 60 * 1000

/** A browser's client, which comes with nearly every answer. */
export function encodeClient(database: ClerkDatabase, client: ClerkClient | undefined) {
  if (!client) return null
  return {
    object: 'client',
    id: client.id,
    sessions: client.sessions.map((session) => encodeSession(database, session)),
    sign_in: null,
    sign_up: client.signUp?.shown ?? null,
    last_active_session_id: client.sessions[0]?.id ?? null,
    cookie_expires_at: null,
    created_at: client.createdAt,
    updated_at: client.updatedAt,
  }
}

/** A session, with its person and a token. */
export function encodeSession(database: ClerkDatabase, session: ClerkSession, status = 'active') {
  const user = database.users.get(session.userId)
  return {
    object: 'session',
    id: session.id,
    status,
    expire_at: Date.now() + month,
    abandon_at: Date.now() + month,
    last_active_at: session.updatedAt,
    last_active_organization_id: session.organizationId,
    last_active_token: sessionToken(database, session, session.organizationId),
    actor: null,
    tasks: null,
    factor_verification_age: [0, -1],
    user: user ? encodeUser(database, user) : null,
    public_user_data: user ? publicUserData(user) : null,
    created_at: session.createdAt,
    updated_at: session.updatedAt,
  }
}

/** A person, as they see themselves. */
export function encodeUser(database: ClerkDatabase, user: ClerkUser) {
  const addressId = `idn_${user.id}`
  return {
    object: 'user',
    id: user.id,
    first_name: user.firstName || null,
    last_name: user.lastName || null,
    username: null,
    image_url: '',
    has_image: false,
    primary_email_address_id: addressId,
    email_addresses: [
      {
        object: 'email_address',
        id: addressId,
        email_address: user.emailAddress,
        linked_to: [],
        matches_sso_connection: false,
        verification: user.verified
          ? { status: 'verified', strategy: 'ticket', attempts: null, expire_at: null }
          : { status: 'unverified', strategy: 'email_code', attempts: 0, expire_at: null },
      },
    ],
    organization_memberships: membershipsOf(database, user.id).map((one) => encodeMembership(database, one)),
    public_metadata: user.publicMetadata,
    unsafe_metadata: {},
    password_enabled: false,
    created_at: user.createdAt,
    updated_at: user.createdAt,
  }
}

/** A person's memberships, in the order in which they were made. */
export function membershipsOf(
  { memberships, organizations }: ClerkDatabase,
  userId: string,
): ClerkMembership[] {
  return [...memberships.values()].filter(
    (one) => one.userId === userId && organizations.has(one.organizationId),
  )
}

/** A membership, with its organization and what it permits. */
export function encodeMembership(database: ClerkDatabase, membership: ClerkMembership) {
  const { organizationId, role, userId } = membership
  const organization = database.organizations.get(organizationId)
  const user = database.users.get(userId)
  return {
    object: 'organization_membership',
    id: membership.id,
    role,
    role_name: roleName(database, role),
    permissions: database.roles.find(({ key }) => key === role)?.permissions ?? [],
    public_metadata: membership.publicMetadata,
    organization: organization ? encodeOrganization(database, organization) : null,
    public_user_data: user ? publicUserData(user) : null,
    created_at: membership.createdAt,
    updated_at: membership.createdAt,
  }
}

/** An organization, with its numbers. */
export function encodeOrganization(database: ClerkDatabase, organization: ClerkOrganization) {
  const { id } = organization
  const ofIt = ({ organizationId }: { organizationId: string }) => organizationId === id
  return {
    object: 'organization',
    id,
    name: organization.name,
    slug: organization.slug,
    image_url: organization.imageUrl,
    has_image: organization.imageUrl !== '',
    public_metadata: {},
    members_count: [...database.memberships.values()].filter(ofIt).length,
    pending_invitations_count: [...database.organizationInvitations.values()].filter(
      (one) => ofIt(one) && statusNow(one, database) === 'pending',
    ).length,
    max_allowed_memberships: organization.maxAllowedMemberships,
    admin_delete_enabled: true,
    created_at: organization.createdAt,
    updated_at: organization.createdAt,
  }
}

/** A role, with what it permits. */
export function encodeRole({ permissions, ...role }: ClerkRole, now: number) {
  const dates = { created_at: now, updated_at: now }
  return {
    object: 'role',
    ...role,
    description: '',
    permissions: permissions.map((key) => ({
      object: 'permission',
      id: `perm_${key}`,
      key,
      name: key,
      description: '',
      type: 'system',
      ...dates,
    })),
    ...dates,
  }
}
