import { readFields, readOptionalText, readText, readTime } from '../model/field.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import type { Inviter, PublicOrganizationData } from '../model/organization.ts'
import { plainJson } from '../model/plain-json.ts'

/** An invitation as `encodeInvitation` has written it; undefined where the value has no id, and so can't be acted on. */
export function decodeInvitation(value: unknown): InvitationRecord | undefined {
  const fields = readFields(value)
  const id = readText(fields.get('id'))
  return id === ''
    ? undefined
    : {
        id,
        emailAddress: readText(fields.get('emailAddress')),
        publicMetadata: plainJson(fields.get('publicMetadata')),
        status: readText(fields.get('status')),
        revoked: fields.get('revoked') === true,
        createdAt: readTime(fields.get('createdAt')),
        updatedAt: readTime(fields.get('updatedAt')),
        expiresAt: readTime(fields.get('expiresAt')) ?? undefined,
        role: readOptionalText(fields.get('role')),
        roleName: readOptionalText(fields.get('roleName')),
        inviter: decodeInviter(readFields(fields.get('inviter'))),
        organization: decodeOrganization(readFields(fields.get('organization'))),
      }
}

function decodeInviter(fields: ReadonlyMap<string, unknown>): Inviter | undefined {
  const name = readOptionalText(fields.get('name'))
  const emailAddress = readOptionalText(fields.get('emailAddress'))
  return name || emailAddress ? { name, emailAddress } : undefined
}

function decodeOrganization(fields: ReadonlyMap<string, unknown>): PublicOrganizationData | undefined {
  const id = readText(fields.get('id'))
  return id === ''
    ? undefined
    : {
        id,
        name: readText(fields.get('name')),
        slug: readOptionalText(fields.get('slug')) ?? null,
        hasImage: fields.get('hasImage') === true,
        imageUrl: readText(fields.get('imageUrl')),
      }
}
