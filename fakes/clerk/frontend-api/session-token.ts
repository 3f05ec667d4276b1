import type { ClerkDatabase } from '../database.ts'
import { membershipOf } from '../people.ts'
import type { ClerkSession } from './clients.ts'

const seconds = 60

/**
 * The session's short-lived token, signed by nobody. It lives in the real time and not in the database's: the browser
 * compares it with its own clock.
 */
export function sessionToken(
  database: ClerkDatabase,
  { id, userId }: ClerkSession,
  organizationId: string | null,
) {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    sub: userId,
    sid: id,
    iss: database.frontendApi,
    iat: now,
    nbf: now,
    exp: now + seconds,
    ...organizationClaims(database, userId, organizationId),
  }
  const parts = [{ alg: 'none', typ: 'JWT' }, claims, { signature: 'none' }]
  return {
    object: 'token',
    jwt: parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.'),
  }
}

function organizationClaims(database: ClerkDatabase, userId: string, organizationId: string | null) {
  const member = organizationId ? membershipOf(database, { organizationId, userId }) : undefined
  if (!member) return {}
  return {
    org_id: member.organizationId,
    org_role: member.role,
    org_slug: database.organizations.get(member.organizationId)?.slug,
    org_permissions: database.roles.find(({ key }) => key === member.role)?.permissions ?? [],
  }
}
