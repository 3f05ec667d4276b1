import type { InvitationError, InvitationErrorCode } from '../model/error.ts'
import { errorStatuses } from './error-status.ts'
import type { RefusalReason } from '../protocol/reason.ts'
import { isUnexpected, toldError } from './told-error.ts'

export interface RefusalOptions {
  /** The HTTP status, where it is another than the code's own. */
  status?: number
  reason?: RefusalReason
  /** How long to wait before the next try, in milliseconds. */
  retryAfter?: number | undefined
  /** True where the backend was asked, or something broke. @default false */
  failed?: boolean
  /** Whether the host should look into it. @default false */
  unexpected?: boolean
  /** What the host is told by `onError`, and nobody else. */
  cause?: unknown
}

/** Why there is no result: what is thrown on the way, in words that may leave the server. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: InvitationErrorCode
  readonly status: number
  readonly reason: RefusalReason | undefined
  readonly retryAfter: number | undefined
  readonly failed: boolean
  readonly unexpected: boolean

  constructor(code: InvitationErrorCode, options: RefusalOptions = {}) {
    super(code, options)
    this.code = code
    this.status = options.status ?? errorStatuses[code]
    this.reason = options.reason
    this.retryAfter = options.retryAfter
    this.failed = options.failed ?? false
    this.unexpected = options.unexpected ?? false
  }
}

/** For what broke in the handler or in the host's own hooks. */
export function broken(cause: unknown): Refusal {
  return new Refusal('serverError', { status: 500, failed: true, unexpected: true, cause })
}

/** For what the backend has thrown. */
export function toRefusal(cause: InvitationError): Refusal {
  const told = toldError(cause)
  return new Refusal(told.code, {
    retryAfter: told.retryAfter,
    failed: true,
    unexpected: isUnexpected(told),
    cause,
  })
}
