import { lostCodes } from '../model/error.ts'
import type { InvitationError, InvitationErrorCode } from '../model/error.ts'
import { isOneOf } from '../model/is-one-of.ts'
import { believableWait } from '../protocol/believable-wait.ts'

/** What of an error may leave the server. */
export interface ToldError {
  code: InvitationErrorCode
  /** In milliseconds. */
  retryAfter?: number | undefined
}

/**
 * A backend's error without its words, its code and its cause. One of unknown kind leaves open what has happened; one
 * that calls this person signed out means the server's own key, since `authenticate` knows the person.
 */
export function toldError({ code, status, backendCode, retryAfter }: InvitationError): ToldError {
  const isUnknown = code === 'other' && status === undefined && backendCode === undefined
  return {
    code: isUnknown || code === 'signedOut' ? 'serverError' : code,
    retryAfter: believableWait(retryAfter),
  }
}

/** Whether the host should look into it: what has happened is unknown, or the backend has a reason of its own. */
export function isUnexpected(error: ToldError): boolean {
  return !isRefused(error) || error.code === 'other'
}

/** Whether nothing has happened for certain. */
export function isRefused({ code }: ToldError): boolean {
  return !isOneOf(lostCodes, code)
}
