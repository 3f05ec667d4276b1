import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { InvitationError } from '../../model/error.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import { isOneOf } from '../../model/is-one-of.ts'
import { sendEach } from '../../model/send-outcome.ts'
import { arrange } from '../../model/sent-query.ts'
import type { BetterAuthClient, InviteMember } from './auth-client.ts'
import { malformed, rowsOf } from './call.ts'
import type { Connection } from './call.ts'
import { decodeSent } from './decode.ts'
import { addressesOf, inputOf, mostMembers, withoutReplaced } from './rows.ts'
import { isTruncated } from './truncated.ts'

/** The verbs that better-auth has. */
export type BetterAuthSent = Required<
  Pick<SentInvitationsPort, 'list' | 'send' | 'revoke' | 'resend' | 'members'>
>

/** What went out from an organization. better-auth lists every status, without pages, the oldest first. */
export function betterAuthSent(
  { organization }: BetterAuthClient,
  { call, now }: Connection,
  organizationId: string,
): BetterAuthSent {
  const inviting: InviteMember = organization

  async function read(signal?: AbortSignal) {
    const data = await call(
      (fetchOptions) => organization.listInvitations({ query: { organizationId }, fetchOptions }),
      signal,
    )
    return rowsOf(data)
  }

  /** One that is neither accepted, declined nor revoked; undefined where the list that is cut off doesn't have it. */
  async function findOpen(id: string) {
    const rows = await read()
    const row = rows.find((value) => decodeSent(value, now())?.id === id)
    const record = decodeSent(row, now())
    if (record && !isOneOf(['pending', 'expired'], record.status)) throw new InvitationError('notUsable')
    return record && { record, row }
  }

  async function invite(email: string, role: string, more: object = {}) {
    const data = await call((fetchOptions) =>
      inviting.inviteMember({ ...more, email, role, organizationId, fetchOptions }),
    )
    return readInvitation(data, now())
  }

  return {
    async list(query, signal) {
      const rows = await read(signal)
      const records = rows.flatMap((row) => decodeSent(row, now()) ?? [])
      return { ...arrange(withoutReplaced(records), query), truncated: isTruncated(rows) }
    },
    send: (drafts) => sendEach(drafts, ({ emailAddress, role }) => invite(emailAddress, role)),
    /** better-auth cancels anything, an accepted invitation too, and its member stays: so it is read first. */
    async revoke(id) {
      await findOpen(id)
      const data = await call((fetchOptions) =>
        organization.cancelInvitation({
          invitationId: id,
          fetchOptions: { ...fetchOptions, keepalive: true },
        }),
      )
      return readInvitation(data, now())
    },
    /** A pending one keeps its id and gets more time; in place of an expired one comes another like it. */
    async resend(id) {
      const found = await findOpen(id)
      if (!found) throw new InvitationError('notUsable')
      const { record, row } = found
      return invite(record.emailAddress, record.role ?? '', { ...inputOf(row), resend: true })
    },
    async members(signal) {
      const query = { organizationId, limit: mostMembers }
      return addressesOf(
        await call((fetchOptions) => organization.listMembers({ query, fetchOptions }), signal),
      )
    },
  }
}

function readInvitation(data: unknown, now: number): InvitationRecord {
  return decodeSent(data, now) ?? malformed()
}
