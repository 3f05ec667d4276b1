import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { InvitationError } from '../../model/error.ts'
import { readList } from '../../model/field.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import { byNewest, paginate } from '../../model/page.ts'
import { sendEach } from '../../model/send-outcome.ts'
import type { BetterAuthClient, InviteMember } from './auth-client.ts'
import { call } from './call.ts'
import { decodeSent } from './decode.ts'
import { isTruncated } from './truncated.ts'

/** What went out from an organization. better-auth lists every status, without pages, the oldest first. */
export function betterAuthSent(
  { organization }: BetterAuthClient,
  organizationId: string,
): SentInvitationsPort {
  const members: InviteMember = organization
  return {
    async list(query, signal) {
      const data = await call(
        (fetchOptions) => organization.listInvitations({ query: { organizationId }, fetchOptions }),
        signal,
      )
      const rows = readList(data)
      const records = rows.flatMap((row) => decodeSent(row, Date.now()) ?? [])
      return { ...paginate(records.toSorted(byNewest), query), truncated: isTruncated(rows) }
    },
    send: (drafts) =>
      sendEach(drafts, async ({ emailAddress, role }) =>
        one(
          await call((fetchOptions) =>
            members.inviteMember({ email: emailAddress, role, organizationId, fetchOptions }),
          ),
        ),
      ),
    revoke: async (id) =>
      one(await call((fetchOptions) => organization.cancelInvitation({ invitationId: id, fetchOptions }))),
  }
}

function one(data: unknown): InvitationRecord {
  const invitation = decodeSent(data, Date.now())
  if (!invitation) throw new InvitationError('malformed')
  return invitation
}
