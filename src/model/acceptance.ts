import type { InvitationError, InvitationErrorCode } from './error.ts'
import { isKnownStatus } from './status.ts'
import type { InvitationStatus, KnownInvitationStatus } from './status.ts'

/** Where a person stands with an invitation: what to show, and what they can do. */
export type AcceptanceState =
  | 'idle'
  | 'accepting'
  | 'declining'
  | 'joined'
  | 'declined'
  | 'expired'
  | 'revoked'
  | 'unrecognised'
  | RefusalState

/** Where a failed accept, decline or read leaves a person. */
export type RefusalState =
  | 'wrongAccount'
  | 'unverified'
  | 'signedOut'
  | 'forbidden'
  | 'limitReached'
  | 'rateLimited'
  | 'notUsable'
  | 'organizationGone'
  | 'failed'
  | 'unknown'

const stateOfStatus = {
  pending: 'idle',
  accepted: 'joined',
  declined: 'declined',
  expired: 'expired',
  revoked: 'revoked',
} as const satisfies Record<KnownInvitationStatus, AcceptanceState>

const stateOfError = {
  wrongAccount: 'wrongAccount',
  unverified: 'unverified',
  signedOut: 'signedOut',
  forbidden: 'forbidden',
  limitReached: 'limitReached',
  rateLimited: 'rateLimited',
  notUsable: 'notUsable',
  inviterGone: 'notUsable',
  organizationGone: 'organizationGone',
  network: 'unknown',
  timeout: 'unknown',
  serverError: 'unknown',
  malformed: 'unknown',
  unconfirmed: 'unknown',
  alreadyMember: 'failed',
  alreadyInvited: 'failed',
  invalidEmailAddress: 'failed',
  invalidRole: 'failed',
  unsupported: 'failed',
  other: 'failed',
} as const satisfies Record<InvitationErrorCode, RefusalState>

/** Where this failure leaves the person. */
export function refusalState({ code }: InvitationError): RefusalState {
  return stateOfError[code]
}

/** What is known of one invitation at one moment. */
export interface AcceptanceFacts {
  status: InvitationStatus
  /** The write that is under way. */
  underWay: 'accepting' | 'declining' | null
  /** How the last write failed. */
  error: InvitationError | null
}

/** The state that the facts add up to. A settled status outweighs what went wrong on the way to it. */
export function acceptanceState({ status, underWay, error }: AcceptanceFacts): AcceptanceState {
  const settled = isKnownStatus(status) ? stateOfStatus[status] : 'unrecognised'
  if (settled !== 'idle' && settled !== 'expired') return settled
  if (underWay) return underWay
  return error ? refusalState(error) : settled
}
