import type { ReceivedInvitationsPort } from '../../client/received-port.ts'
import { InvitationError } from '../../model/error.ts'
import { readList } from '../../model/field.ts'
import { byUrgency, paginate } from '../../model/page.ts'
import type { BetterAuthClient } from './auth-client.ts'
import { call } from './call.ts'
import { decodeOutcome, decodeReceived } from './decode.ts'
import { isTruncated } from './truncated.ts'

/** What the signed-in person received. better-auth lists the pending ones, without pages and unsorted. */
export function betterAuthReceived({ organization }: BetterAuthClient): Required<ReceivedInvitationsPort> {
  return {
    async list(query, signal) {
      const data = await call((fetchOptions) => organization.listUserInvitations({ fetchOptions }), signal)
      const rows = readList(data)
      const records = rows.flatMap((row) => decodeReceived(row, Date.now()) ?? [])
      return { ...paginate(records.toSorted(byUrgency), query), truncated: isTruncated(rows) }
    },
    async get(id, signal) {
      const data = await call(
        (fetchOptions) => organization.getInvitation({ query: { id }, fetchOptions }),
        signal,
      )
      return decodeReceived(data, Date.now()) ?? malformed()
    },
    async accept(id) {
      const data = await call((fetchOptions) =>
        organization.acceptInvitation({ invitationId: id, fetchOptions }),
      )
      return decodeOutcome(data, Date.now()) ?? malformed()
    },
    async decline(id) {
      const data = await call((fetchOptions) =>
        organization.rejectInvitation({ invitationId: id, fetchOptions }),
      )
      return decodeOutcome(data, Date.now()) ?? malformed()
    },
    async activate(organizationId) {
      await call((fetchOptions) => organization.setActive({ organizationId, fetchOptions }))
    },
  }
}

function malformed(): never {
  throw new InvitationError('malformed')
}
