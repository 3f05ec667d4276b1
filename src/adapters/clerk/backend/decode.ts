import { readFields, readOptionalText, readText, readTime } from '../../../model/field.ts'
import type { InvitationRecord } from '../../../model/invitation.ts'
import type { Inviter } from '../../../model/organization.ts'
import { plainJson } from '../../../model/plain-json.ts'
import { malformed } from '../call.ts'
import { decodeStatus } from '../status.ts'

/** Their name, and neither id nor address: those are for the host's own eyes. */
function decodeInviter(value: unknown): Inviter | undefined {
  const fields = readFields(value)
  const name = [fields('first_name'), fields('last_name')].map(readText).join(' ').trim()
  return name === '' ? undefined : { name }
}

/**
 * An invitation of Clerk's backend SDK, field by field, so that its link, its private metadata and the SDK's copy of the
 * answer stay behind; undefined where the value has no id.
 */
export function decodeInvitation(value: unknown): InvitationRecord | undefined {
  const fields = readFields(value)
  // The SDK leaves these out of its own fields. `raw` is a getter of its class, which no list of fields has.
  const raw = readFields(Object(value).raw)
  const id = readText(fields('id'))
  const status = decodeStatus(readText(fields('status')))
  return id === ''
    ? undefined
    : {
        id,
        emailAddress: readText(fields('emailAddress')),
        status,
        revoked: status === 'revoked',
        role: readOptionalText(fields('role')),
        roleName: readOptionalText(fields('roleName')),
        publicMetadata: plainJson(fields('publicMetadata')) ?? {},
        createdAt: readTime(fields('createdAt')),
        updatedAt: readTime(fields('updatedAt')),
        expiresAt: readTime(fields('expiresAt') ?? raw('expires_at')) ?? undefined,
        inviter: decodeInviter(raw('public_inviter_data')),
      }
}

/** As `decodeInvitation`, for answers that are an invitation or nothing. @throws InvitationError */
export function readInvitation(value: unknown): InvitationRecord {
  return decodeInvitation(value) ?? malformed()
}

/** A page's rows, and how many there are over all pages. @throws InvitationError */
export function readPage<Row>(
  value: unknown,
  decode: (row: unknown) => Row | undefined,
): { records: Row[]; total: number } {
  const fields = readFields(value)
  const total = fields('totalCount')
  return typeof total === 'number' ? { records: readRows(fields('data'), decode), total } : malformed()
}

/** A page's invitations, and how many there are over all pages. @throws InvitationError */
export function decodePage(value: unknown): { records: InvitationRecord[]; total: number } {
  return readPage(value, decodeInvitation)
}

/** The answer to a bulk call: a list, or a page with one. @throws InvitationError */
export function readBulk(value: unknown): InvitationRecord[] {
  return readRows(Array.isArray(value) ? value : readFields(value)('data'), decodeInvitation)
}

function readRows<Row>(value: unknown, decode: (row: unknown) => Row | undefined): Row[] {
  return Array.isArray(value) ? value.flatMap((row) => decode(row) ?? []) : malformed()
}
