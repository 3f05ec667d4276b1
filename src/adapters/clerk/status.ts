import { isOneOf } from '../../model/is-one-of.ts'
import type { InvitationStatus } from '../../model/status.ts'

/** The statuses that Clerk's lists can be asked for. */
export const clerkStatuses = ['pending', 'accepted', 'revoked', 'expired'] as const

/** A status that Clerk's lists can be asked for. */
export type ClerkStatus = (typeof clerkStatuses)[number]

/** Whether Clerk's lists can be asked for this status. */
export function isClerkStatus(word: string): word is ClerkStatus {
  return isOneOf(clerkStatuses, word)
}

/** Clerk's own words for a status; the others are ours too. */
const statuses: ReadonlyMap<string, InvitationStatus> = new Map([['completed', 'accepted']])

/** A status of Clerk's in our words; one that is unknown stays as it is. */
export function decodeStatus(word: string): InvitationStatus {
  return statuses.get(word) ?? word
}
