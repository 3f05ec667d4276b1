import type { InvitationErrorCode } from '../model/error.ts'

/** The HTTP status that goes with each code. */
export const errorStatuses = {
  signedOut: 401,
  forbidden: 403,
  wrongAccount: 403,
  unverified: 403,
  framed: 403,
  notUsable: 404,
  alreadyMember: 409,
  alreadyInvited: 409,
  limitReached: 409,
  changed: 409,
  expired: 410,
  inviterGone: 410,
  organizationGone: 410,
  invalidEmailAddress: 422,
  invalidRole: 422,
  rateLimited: 429,
  unsupported: 501,
  network: 502,
  serverError: 502,
  malformed: 502,
  unconfirmed: 502,
  notSent: 503,
  offline: 503,
  timeout: 504,
  other: 400,
} satisfies Record<InvitationErrorCode, number>

/** Whether a word is a code that this version knows. */
export function isErrorCode(word: string): word is InvitationErrorCode {
  return Object.hasOwn(errorStatuses, word)
}
