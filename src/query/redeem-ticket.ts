import type { InvitationTicket } from '../link/invitation-ticket.ts'
import { InvitationError } from '../model/error.ts'
import type { ReceivedInvitationRecord } from '../model/user-organization-invitation.ts'
import type { Acceptances } from './acceptances.ts'

/**
 * Accepts by the ticket of a link.
 *
 * @throws InvitationError – `unconfirmed` while it is being redeemed, `notUsable` once it has been.
 */
export async function redeemTicket(
  acceptances: Acceptances,
  ticket: InvitationTicket,
): Promise<ReceivedInvitationRecord> {
  const presser = acceptances.presser()
  const { redeem } = await import('./carry-out-press.ts').catch((cause: unknown) => {
    throw new InvitationError('notSent', { cause })
  })
  return redeem(presser, ticket)
}
