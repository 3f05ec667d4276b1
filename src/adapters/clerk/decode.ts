import { readFields, readOptionalText, readText, readTime } from '../../model/field.ts'
import type { Fields } from '../../model/field.ts'
import { readEntries } from '../../model/read-entries.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'
import type { ReceivedInvitationRecord } from '../../model/user-organization-invitation.ts'
import { decodeStatus } from './status.ts'

/**
 * Reads a date of the SDK, which gives the moment of reading where Clerk sent none.
 *
 * @param since When the answer was asked for: no date in it can be later, but by another clock. After a write one can:
 *   `Infinity` takes every date.
 */
function decodeTime(value: unknown, since: number): number | null {
  const time = readTime(value)
  return time && time > since && time <= Date.now() ? null : time
}

function decodeOrganization(value: unknown): PublicOrganizationData {
  const fields = readFields(value)
  return {
    id: readText(fields('id')),
    name: readText(fields('name')),
    slug: readText(fields('slug')) || null,
    hasImage: fields('hasImage') === true,
    imageUrl: readText(fields('imageUrl')),
  }
}

/** What the SDK has of either kind; undefined where there is no id. It throws away when they expire. */
function decodeCommon(fields: Fields, since: number) {
  const id = readText(fields('id'))
  return id
    ? {
        id,
        emailAddress: readText(fields('emailAddress')),
        role: readText(fields('role')),
        status: decodeStatus(readText(fields('status'))),
        publicMetadata: Object.fromEntries(readEntries(fields('publicMetadata'))),
        createdAt: decodeTime(fields('createdAt'), since),
        updatedAt: decodeTime(fields('updatedAt'), since),
      }
    : undefined
}

/** A received invitation, as plain data: the SDK's own object changes under one's hands. */
export function decodeReceived(value: unknown, since: number): ReceivedInvitationRecord | undefined {
  const fields = readFields(value)
  const common = decodeCommon(fields, since)
  return common && { ...common, publicOrganizationData: decodeOrganization(fields('publicOrganizationData')) }
}

/** A sent invitation, as plain data. */
export function decodeSent(value: unknown, since: number): InvitationRecord | undefined {
  const fields = readFields(value)
  const common = decodeCommon(fields, since)
  return (
    common && {
      ...common,
      revoked: common.status === 'revoked',
      roleName: readOptionalText(fields('roleName')),
    }
  )
}
