import type { InvitationError } from '../model/error.ts'

/** The longest that a timer can wait, in milliseconds: 24.8 days. What is longer would be over at once. */
export const longestTimer = 2 ** 31 - 1

/** How long a backend that refuses by the clock is left alone where it does not say, in milliseconds. */
const shortest = 5000

/** After this long, in milliseconds, a person may try all the same, whatever the backend has asked for. */
const longest = 60_000

/** For how long Accept waits after this failure, in milliseconds. */
export function waitAfter({ retryAfter = 0 }: InvitationError): number {
  return Math.max(shortest, Math.min(retryAfter, longest))
}
