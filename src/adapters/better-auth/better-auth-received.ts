import type { ReceivedInvitationsPort } from '../../client/received-port.ts'
import { InvitationError, toInvitationError } from '../../model/error.ts'
import { readText } from '../../model/field.ts'
import { byUrgency, paginate } from '../../model/page.ts'
import type { BetterAuthClient } from './auth-client.ts'
import { malformed, rowsOf } from './call.ts'
import type { Connection } from './call.ts'
import { decodeOutcome, decodeReceived } from './decode.ts'
import { isTruncated } from './truncated.ts'

/** What the person with this id received. better-auth lists the pending ones, without pages and unsorted. */
export function betterAuthReceived(
  { organization }: BetterAuthClient,
  { call, now }: Connection,
  userId: string | null,
): Required<Omit<ReceivedInvitationsPort, 'redeem'>> {
  const settle = (verb: 'acceptInvitation' | 'rejectInvitation') => async (id: string) => {
    // It arrives also where the page is left meanwhile: a decline is sent as the page hides.
    const data = await call((fetchOptions) =>
      organization[verb]({ invitationId: id, fetchOptions: { ...fetchOptions, keepalive: true } }),
    )
    return decodeOutcome(data, now()) ?? malformed()
  }

  return {
    async list(query, signal) {
      const data = await call((fetchOptions) => organization.listUserInvitations({ fetchOptions }), signal)
      const rows = rowsOf(data)
      const records = rows.flatMap((row) => decodeReceived(row, now()) ?? [])
      return { ...paginate(records.toSorted(byUrgency), query), truncated: isTruncated(rows) }
    },
    async get(id, signal) {
      const data = await call(
        (fetchOptions) => organization.getInvitation({ query: { id }, fetchOptions }),
        signal,
      )
      return decodeReceived(data, now()) ?? malformed()
    },
    accept: settle('acceptInvitation'),
    decline: settle('rejectInvitation'),
    /** Asks for this person by id, because the session may be another one's by now. */
    async isMember(organizationId, signal) {
      if (!userId) throw new InvitationError('signedOut')
      const query = { organizationId, filterField: 'userId', filterValue: userId }
      try {
        const data = await call((fetchOptions) => organization.listMembers({ query, fetchOptions }), signal)
        return rowsOf(Object(data).members).some((member) => readText(Object(member).userId) === userId)
      } catch (error) {
        // better-auth tells of members to members alone.
        if (toInvitationError(error).backendCode?.includes('NOT_A_MEMBER')) return false
        throw error
      }
    },
    async activate(organizationId) {
      const data = await call((fetchOptions) => organization.setActive({ organizationId, fetchOptions }))
      if (readText(Object(data).id) !== organizationId) malformed()
    },
  }
}
