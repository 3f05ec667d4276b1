import type { InvitationTicket } from '../link/invitation-ticket.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'
import type { ReceivedInvitationRecord } from '../model/user-organization-invitation.ts'
import type { Acceptances, Presser } from './acceptances.ts'
import { waitAfter } from './wait.ts'

/** How far one person has come with a ticket: either there is an answer to come, or come, or it has failed. */
export interface Redemption {
  /** What whoever presses again gets too. */
  readonly answer?: Promise<ReceivedInvitationRecord>
  readonly joined?: ReceivedInvitationRecord
  /** How the last press failed. */
  readonly error?: InvitationError
}

/** They live with the ticket, each person's apart: a page that is left and come back to finds what it has set off. */
const kept = new WeakMap<InvitationTicket, Map<string, Redemption>>()
const listeners = new Set<() => void>()

/** How far the person of this scope has come; undefined where they have not pressed yet. */
export function redemptionOf(ticket: InvitationTicket, scope: string): Redemption | undefined {
  return kept.get(ticket)?.get(scope)
}

/** Calls back whenever somebody has come further. */
export function subscribeToRedemptions(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function put(ticket: InvitationTicket, scope: string, redemption: Redemption) {
  kept.set(ticket, (kept.get(ticket) ?? new Map()).set(scope, redemption))
  listeners.forEach((listener) => listener())
}

/** Forgets how the last press failed, if this is how, so that the person may press as if for the first time. */
export function forgetFailure(ticket: InvitationTicket, scope: string, error: InvitationError): void {
  if (redemptionOf(ticket, scope)?.error === error) put(ticket, scope, {})
}

/**
 * Accepts by the ticket of a link. While that is under way, and once it has succeeded, the same person gets the same
 * answer.
 *
 * @throws InvitationError – for somebody else, `unconfirmed` while it is being redeemed, `notUsable` once it has been;
 *   `unconfirmed` also where the person has gone meanwhile, so that nobody else is told.
 */
export async function redeemTicket(
  acceptances: Acceptances,
  ticket: InvitationTicket,
): Promise<ReceivedInvitationRecord> {
  const presser = acceptances.presser()
  const record = await (redemptionOf(ticket, presser.client.scope)?.answer ?? begin(presser, ticket))
  if (!presser.isHeld()) throw new InvitationError('unconfirmed')
  return record
}

function begin(presser: Presser, ticket: InvitationTicket): Promise<ReceivedInvitationRecord> {
  const { scope } = presser.client
  const answer = send(presser, ticket)
  put(ticket, scope, { answer })
  answer.then(
    (joined) => put(ticket, scope, { answer, joined }),
    (thrown: unknown) => {
      const error = toInvitationError(thrown)
      put(ticket, scope, { error })
      if (error.code === 'rateLimited')
        setTimeout(() => forgetFailure(ticket, scope, error), waitAfter(error))
    },
  )
  return answer
}

async function send(presser: Presser, ticket: InvitationTicket): Promise<ReceivedInvitationRecord> {
  const { redeem } = await import('./carry-out-press.ts').catch((cause: unknown) => {
    throw new InvitationError('notSent', { cause })
  })
  return redeem(presser, ticket)
}
