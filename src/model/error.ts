/** What went wrong, for developers. The interface speaks its own words, keyed by these codes. */
const descriptions = {
  signedOut: 'Nobody is signed in.',
  wrongAccount: 'The invitation was sent to another address.',
  unverified: 'The e-mail address is not verified.',
  forbidden: 'The person may not do this.',
  limitReached: 'The organization or its plan has no room left.',
  notUsable: 'The invitation does not exist, or is expired, used or revoked.',
  inviterGone: 'The inviter has left the organization.',
  organizationGone: 'The organization does not exist any more.',
  alreadyMember: 'The person is a member already.',
  alreadyInvited: 'The address has a pending invitation already.',
  invalidEmailAddress: 'The e-mail address is not valid.',
  invalidRole: 'The role does not exist, or may not be given.',
  rateLimited: 'Too many requests.',
  network: 'The request may not have arrived, or its answer was lost.',
  timeout: 'The answer took too long.',
  serverError: 'The server failed.',
  malformed: 'The answer could not be understood.',
  unconfirmed: 'The backend reported success, but not the expected state.',
  unsupported: 'The backend does not offer this.',
  other: 'The backend refused for a reason of its own.',
} as const

/** The kinds of failure that the library tells apart. */
export type InvitationErrorCode = keyof typeof descriptions

/** After these, nobody knows whether a write was carried out: read back, never retry blindly. */
const ambiguousCodes: readonly InvitationErrorCode[] = [
  'network',
  'timeout',
  'serverError',
  'malformed',
  'unconfirmed',
  'notUsable',
]

/** After these, the same read may succeed a moment later. */
const transientCodes: readonly InvitationErrorCode[] = ['network', 'timeout', 'serverError']

export interface InvitationErrorOptions {
  /** The HTTP status of the answer. */
  status?: number | undefined
  /** The backend's own code, such as better-auth's `INVITATION_NOT_FOUND`. */
  backendCode?: string | undefined
  /** How long to wait before the next try, in milliseconds. */
  retryAfter?: number | undefined
  cause?: unknown
}

/** Why an operation failed. Its message is for developers; show `messages.errors[code]` to people. */
export class InvitationError extends Error {
  override readonly name = 'InvitationError'
  readonly code: InvitationErrorCode
  readonly status: number | undefined
  readonly backendCode: string | undefined
  readonly retryAfter: number | undefined

  constructor(code: InvitationErrorCode, options: InvitationErrorOptions = {}) {
    super(descriptions[code], 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.status = options.status
    this.backendCode = options.backendCode
    this.retryAfter = options.retryAfter
  }

  /** Whether a write that failed so may have been carried out all the same. */
  get ambiguous(): boolean {
    return ambiguousCodes.includes(this.code)
  }

  /** Whether a read that failed so is worth another try. */
  get transient(): boolean {
    return transientCodes.includes(this.code)
  }
}

/** Any thrown value as an `InvitationError`; what an adapter did not classify is `other`. */
export function toInvitationError(thrown: unknown): InvitationError {
  return thrown instanceof InvitationError ? thrown : new InvitationError('other', { cause: thrown })
}
