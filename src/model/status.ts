import { isOneOf } from './is-one-of.ts'

/** The statuses that the library has words for, in the order in which filters offer them. */
export const knownStatuses = ['pending', 'accepted', 'declined', 'revoked', 'expired'] as const

/** A status that the library has words for. */
export type KnownInvitationStatus = (typeof knownStatuses)[number]

/**
 * Where an invitation stands. Left open, because backends add words: an unknown one is shown as it is and
 * offers no action.
 */
export type InvitationStatus = KnownInvitationStatus | (string & {})

/** Whether the library has words for this status. */
export function isKnownStatus(status: string): status is KnownInvitationStatus {
  return isOneOf(knownStatuses, status)
}

/** Where an invitation stands at a given moment: backends that leave it `pending` past its time mean `expired`. */
export function statusAt(
  { status, expiresAt }: { status: InvitationStatus; expiresAt?: number | undefined },
  now: number,
): InvitationStatus {
  return status === 'pending' && expiresAt !== undefined && expiresAt <= now ? 'expired' : status
}
