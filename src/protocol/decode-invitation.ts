import { readFields, readOptionalText, readText, readTime } from '../model/field.ts'
import type { Fields } from '../model/field.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import type { Inviter, PublicOrganizationData } from '../model/organization.ts'
import { plainJson } from '../model/plain-json.ts'

/** An invitation as `encodeInvitation` has written it; undefined where the value has no id, and so can't be acted on. */
export function decodeInvitation(value: unknown): InvitationRecord | undefined {
  const fields = readFields(value)
  const id = readText(fields('id'))
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
        inviter: decodeInviter(readFields(fields('inviter'))),
        organization: decodeOrganization(readFields(fields('organization'))),
      }
}

function decodeInviter(fields: Fields): Inviter | undefined {
  const name = readOptionalText(fields('name'))
  const emailAddress = readOptionalText(fields('emailAddress'))
  return name || emailAddress ? { name, emailAddress } : undefined
}

function decodeOrganization(fields: Fields): PublicOrganizationData | undefined {
  const id = readText(fields('id'))
  return id === ''
    ? undefined
    : {
        id,
        name: readText(fields('name')),
        slug: readOptionalText(fields('slug')) ?? null,
        hasImage: fields('hasImage') === true,
        imageUrl: readText(fields('imageUrl')),
      }
}
