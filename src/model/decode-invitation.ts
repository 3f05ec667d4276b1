import { decodeInviter, decodeOrganization } from './decode-organization.ts'
import { readFields, readOptionalText, readText, readTime } from './field.ts'
import type { InvitationRecord } from './invitation.ts'
import { plainJson } from './plain-json.ts'
import type { ReceivedInvitationRecord } from './user-organization-invitation.ts'

/** A sent invitation, out of any value; undefined where that has no id, and so can't be acted on. */
export function decodeInvitation(value: unknown): InvitationRecord | undefined {
  const fields = readFields(value)
  const id = readText(fields('id'))
  const organization = decodeOrganization(fields('organization'))
  return id === ''
    ? undefined
    : {
        id,
        emailAddress: readText(fields('emailAddress')),
        publicMetadata: plainJson(fields('publicMetadata')),
        status: readText(fields('status')),
        revoked: fields('revoked') === true,
        createdAt: readTime(fields('createdAt')),
        updatedAt: readTime(fields('updatedAt')),
        expiresAt: readTime(fields('expiresAt')) ?? undefined,
        role: readOptionalText(fields('role')),
        roleName: readOptionalText(fields('roleName')),
        inviter: decodeInviter(fields('inviter')),
        organization: organization.id ? organization : undefined,
      }
}

/** A received invitation, out of any value; undefined where that has no id, and so can't be acted on. */
export function decodeReceivedInvitation(value: unknown): ReceivedInvitationRecord | undefined {
  const sent = decodeInvitation(value)
  if (!sent) return undefined
  const { revoked: _revoked, organization: _organization, publicMetadata, role = '', ...common } = sent
  const publicOrganizationData = decodeOrganization(readFields(value)('publicOrganizationData'))
  return { ...common, role, publicMetadata: publicMetadata ?? {}, publicOrganizationData }
}
