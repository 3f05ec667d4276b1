import type { InvitationRecord } from '../model/invitation.ts'
import { plainJson } from '../model/plain-json.ts'

/** What the browser may know of an invitation, and nothing else: not its link, whatever more the backend has given. */
export function encodeInvitation(record: InvitationRecord): object {
  const { inviter, organization } = record
  return {
    id: record.id,
    emailAddress: record.emailAddress,
    status: record.status,
    revoked: record.revoked,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    expiresAt: record.expiresAt,
    role: record.role,
    roleName: record.roleName,
    publicMetadata: plainJson(record.publicMetadata),
    inviter: inviter && { name: inviter.name, emailAddress: inviter.emailAddress },
    organization: organization && {
      id: organization.id,
      name: organization.name,
      slug: organization.slug,
      hasImage: organization.hasImage,
      imageUrl: organization.imageUrl,
    },
  }
}
