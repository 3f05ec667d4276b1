import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { InvitationError } from '../../model/error.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import { sendEach } from '../../model/send-outcome.ts'
import { arrange } from '../../model/sent-query.ts'
import type { BetterAuthClient, InviteMember } from './auth-client.ts'
import { malformed, rowsOf } from './call.ts'
import type { Connection } from './call.ts'
import { decodeSent } from './decode.ts'
import { isTruncated } from './truncated.ts'

/** What went out from an organization. better-auth lists every status, without pages, the oldest first. */
export function betterAuthSent(
  { organization }: BetterAuthClient,
  { call, now }: Connection,
  organizationId: string,
): SentInvitationsPort {
  const inviting: InviteMember = organization
  async function read(signal?: AbortSignal) {
    const data = await call(
      (fetchOptions) => organization.listInvitations({ query: { organizationId }, fetchOptions }),
      signal,
    )
    const rows = rowsOf(data)
    return { rows, records: rows.flatMap((row) => decodeSent(row, now()) ?? []) }
  }

  return {
    async list(query, signal) {
      const { rows, records } = await read(signal)
      return { ...arrange(records, query), truncated: isTruncated(rows) }
    },
    send: (drafts) =>
      sendEach(drafts, async ({ emailAddress, role }) =>
        one(
          await call((fetchOptions) =>
            inviting.inviteMember({ email: emailAddress, role, organizationId, fetchOptions }),
          ),
          now(),
        ),
      ),
    /** better-auth cancels anything, an accepted invitation too, and its member stays: so it is read first. */
    async revoke(id) {
      const current = (await read()).records.find((record) => record.id === id)
      if (current && !['pending', 'expired'].includes(current.status)) throw new InvitationError('notUsable')
      return one(
        await call((fetchOptions) => organization.cancelInvitation({ invitationId: id, fetchOptions })),
        now(),
      )
    },
  }
}

function one(data: unknown, now: number): InvitationRecord {
  return decodeSent(data, now) ?? malformed()
}
