import { readFields, readOptionalText, readText, readTime } from '../../model/field.ts'
import type { Fields } from '../../model/field.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import type { Inviter, PublicOrganizationData } from '../../model/organization.ts'
import { statusAt } from '../../model/status.ts'
import type { KnownInvitationStatus } from '../../model/status.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../../model/user-organization-invitation.ts'

/** better-auth's own words for a status. It has none for `expired`: such an invitation stays `pending`. */
const statuses: ReadonlyMap<string, KnownInvitationStatus> = new Map([
  ['rejected', 'declined'],
  ['canceled', 'revoked'],
])

/** `organizationLogo` and the inviter's name are no fields of better-auth's own: the README has the recipe. */
function decodeOrganization(fields: Fields): PublicOrganizationData {
  const imageUrl = readText(fields('organizationLogo'))
  return {
    id: readText(fields('organizationId')),
    name: readText(fields('organizationName')),
    slug: readText(fields('organizationSlug')) || null,
    hasImage: imageUrl !== '',
    imageUrl,
  }
}

function decodeInviter(fields: Fields): Inviter | undefined {
  const name = readOptionalText(fields('inviterName'))
  const emailAddress = readOptionalText(fields('inviterEmail'))
  return name || emailAddress ? { name, emailAddress } : undefined
}

/** What either side is told; undefined where the value has no id, and so can't be acted on. */
function decodeCommon(fields: Fields, now: number) {
  const id = readText(fields('id'))
  const word = readText(fields('status'))
  const expiresAt = readTime(fields('expiresAt')) ?? undefined
  return id
    ? {
        id,
        emailAddress: readText(fields('email')),
        role: readText(fields('role')),
        status: statusAt({ status: statuses.get(word) ?? word, expiresAt }, now),
        createdAt: readTime(fields('createdAt')),
        updatedAt: null,
        expiresAt,
        inviter: decodeInviter(fields),
      }
    : undefined
}

/** A received invitation; undefined where the value has no id. */
export function decodeReceived(value: unknown, now: number): ReceivedInvitationRecord | undefined {
  const fields = readFields(value)
  const common = decodeCommon(fields, now)
  return common && { ...common, publicMetadata: {}, publicOrganizationData: decodeOrganization(fields) }
}

/**
 * The answer to an accept or reject: `{ invitation, member }`, which tells little of the organization. The member's
 * role is the one that was granted, whatever the invitation said.
 */
export function decodeOutcome(value: unknown, now: number): ReceivedInvitationOutcome | undefined {
  const answer = readFields(value)
  const common = decodeCommon(readFields(answer('invitation')), now)
  const role = readText(readFields(answer('member'))('role'))
  return common && { id: common.id, status: common.status, ...(role && { role }) }
}

/** A sent invitation; undefined where the value has no id. */
export function decodeSent(value: unknown, now: number): InvitationRecord | undefined {
  const common = decodeCommon(readFields(value), now)
  return common && { ...common, publicMetadata: null, revoked: common.status === 'revoked' }
}
