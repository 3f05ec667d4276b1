import { isOneOf } from './is-one-of.ts'

/** The kinds of failure that the library tells apart. */
export type InvitationErrorCode =
  /** Nobody is signed in. */
  | 'signedOut'
  /** The invitation was sent to another address. */
  | 'wrongAccount'
  /** The e-mail address is not verified. */
  | 'unverified'
  /** The person may not do this. */
  | 'forbidden'
  /** The organization or its plan has no room left. */
  | 'limitReached'
  /** The invitation does not exist, or is expired, used or revoked. */
  | 'notUsable'
  /** The invitation has expired. */
  | 'expired'
  /** The inviter has left the organization. */
  | 'inviterGone'
  /** The organization does not exist any more. */
  | 'organizationGone'
  /** The person is a member already. */
  | 'alreadyMember'
  /** The address has a pending invitation already. */
  | 'alreadyInvited'
  /** The e-mail address is not valid. */
  | 'invalidEmailAddress'
  /** The role does not exist, or may not be given. */
  | 'invalidRole'
  /** Too many requests. */
  | 'rateLimited'
  /** The request may not have arrived, or its answer was lost. */
  | 'network'
  /** The answer took too long. */
  | 'timeout'
  /** The server failed. */
  | 'serverError'
  /** The answer could not be understood. */
  | 'malformed'
  /** The backend reported success, but not the expected state. */
  | 'unconfirmed'
  /** Nothing has happened: the press could not be sent, or the invitation was read back as it was before. */
  | 'notSent'
  /** The device is offline, so nothing was sent. */
  | 'offline'
  /** The invitation is not the one that was shown any more: nothing was sent. */
  | 'changed'
  /** Another site shows this page within its own, and could have led the press: nothing was sent. */
  | 'framed'
  /** The backend does not offer this. */
  | 'unsupported'
  /** The backend refused for a reason of its own. */
  | 'other'

/** After these nobody knows whether the server has carried out what it was asked: read back, never retry blindly. */
export const lostCodes = ['network', 'timeout', 'serverError', 'malformed', 'unconfirmed'] as const

export interface InvitationErrorOptions {
  /** The HTTP status of the answer. */
  status?: number | undefined
  /** The backend's own code, such as better-auth's `INVITATION_NOT_FOUND`. */
  backendCode?: string | undefined
  /** How long to wait before the next try, in milliseconds. */
  retryAfter?: number | undefined
  cause?: unknown
}

/** Why an operation failed. Its message is its code: show people `messages.refusals[refusalState(error)]`. */
export class InvitationError extends Error {
  override readonly name = 'InvitationError'
  readonly code: InvitationErrorCode
  declare readonly status: number | undefined
  declare readonly backendCode: string | undefined
  declare readonly retryAfter: number | undefined

  constructor(code: InvitationErrorCode, options: InvitationErrorOptions = {}) {
    // The cause stays out of JSON and copies this way: what an adapter has thrown may quote its request.
    super(code, options)
    this.code = code
    Object.assign(this, options)
  }

  /** Whether a write that failed so may have been carried out all the same. */
  get ambiguous(): boolean {
    return isOneOf(lostCodes, this.code) || this.code === 'notUsable'
  }

  /** Whether a read that failed so is worth another try. */
  get transient(): boolean {
    return ['network', 'timeout', 'serverError', 'rateLimited'].includes(this.code)
  }
}

/** Whether it is one, be it of another copy of this library. */
function isInvitationError(thrown: unknown): thrown is InvitationError {
  return thrown instanceof Error && thrown.name === 'InvitationError'
}

/** Any thrown value as an `InvitationError`; what an adapter did not classify is `other`. */
export function toInvitationError(thrown: unknown): InvitationError {
  return isInvitationError(thrown) ? thrown : new InvitationError('other', { cause: thrown })
}
