import { readFields, readOptionalText, readText, readTime } from '../../model/field.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import type { Inviter, PublicOrganizationData } from '../../model/organization.ts'
import { statusAt } from '../../model/status.ts'
import type { InvitationStatus, KnownInvitationStatus } from '../../model/status.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../../model/user-organization-invitation.ts'

type Fields = ReadonlyMap<string, unknown>

/** better-auth's words for a status, which has none for `expired`: such an invitation stays `pending`. */
const statuses: Readonly<Record<string, KnownInvitationStatus>> = {
  pending: 'pending',
  accepted: 'accepted',
  rejected: 'declined',
  canceled: 'revoked',
}

function decodeStatus(fields: Fields, now: number): InvitationStatus {
  const word = readText(fields.get('status'))
  const status = Object.hasOwn(statuses, word) ? (statuses[word] ?? word) : word
  return statusAt({ status, expiresAt: readTime(fields.get('expiresAt')) ?? undefined }, now)
}

/** `organizationLogo` and the inviter's name are no fields of better-auth's own: the README has the recipe. */
function decodeOrganization(fields: Fields): PublicOrganizationData {
  const imageUrl = readText(fields.get('organizationLogo'))
  return {
    id: readText(fields.get('organizationId')),
    name: readText(fields.get('organizationName')),
    slug: readOptionalText(fields.get('organizationSlug')) ?? null,
    hasImage: imageUrl !== '',
    imageUrl,
  }
}

function decodeInviter(fields: Fields): Inviter | undefined {
  const name = readOptionalText(fields.get('inviterName'))
  const emailAddress = readOptionalText(fields.get('inviterEmail'))
  return name || emailAddress ? { name, emailAddress } : undefined
}

function decodeCommon(fields: Fields, now: number) {
  return {
    id: readText(fields.get('id')),
    emailAddress: readText(fields.get('email')),
    role: readText(fields.get('role')),
    status: decodeStatus(fields, now),
    createdAt: readTime(fields.get('createdAt')),
    updatedAt: null,
    expiresAt: readTime(fields.get('expiresAt')) ?? undefined,
    inviter: decodeInviter(fields),
  }
}

/** A received invitation; undefined where the value has no id, and so can't be acted on. */
export function decodeReceived(value: unknown, now: number): ReceivedInvitationRecord | undefined {
  const fields = readFields(value)
  const common = decodeCommon(fields, now)
  return common.id === ''
    ? undefined
    : { ...common, publicMetadata: {}, publicOrganizationData: decodeOrganization(fields) }
}

/** The answer to an accept or reject: `{ invitation, member }`, which tells little of the organization. */
export function decodeOutcome(value: unknown, now: number): ReceivedInvitationOutcome | undefined {
  const fields = readFields(readFields(value).get('invitation'))
  const id = readText(fields.get('id'))
  return id === '' ? undefined : { id, status: decodeStatus(fields, now) }
}

/** A sent invitation; undefined where the value has no id, and so can't be acted on. */
export function decodeSent(value: unknown, now: number): InvitationRecord | undefined {
  const common = decodeCommon(readFields(value), now)
  return common.id === ''
    ? undefined
    : { ...common, publicMetadata: null, revoked: common.status === 'revoked' }
}
