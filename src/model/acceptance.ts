import type { InvitationError } from './error.ts'
import type { InvitationStatus, KnownInvitationStatus } from './status.ts'

/** Where a person stands with an invitation: what to show, and what they can do. */
export type AcceptanceState = 'idle' | 'accepting' | 'declining' | OutcomeState

/** Where a person stands once there is nothing left to press Accept for. */
export type OutcomeState = 'joined' | 'declined' | 'expired' | 'revoked' | 'unrecognised' | RefusalState

/** Where a failed accept, decline or read leaves a person. */
export type RefusalState = (typeof refusals)[number] | 'failed' | 'unknown'

/** Failures that have words and a way out of their own. */
const refusals = [
  'signedOut',
  'wrongAccount',
  'unverified',
  'forbidden',
  'limitReached',
  'rateLimited',
  'notUsable',
  'inviterGone',
  'organizationGone',
] as const

const states = {
  pending: 'idle',
  accepted: 'joined',
  declined: 'declined',
  expired: 'expired',
  revoked: 'revoked',
} as const satisfies Record<KnownInvitationStatus, AcceptanceState>

const stateOfStatus: ReadonlyMap<InvitationStatus, AcceptanceState> = new Map(Object.entries(states))

/** Where this failure leaves the person: `unknown` where a write may have been carried out all the same. */
export function refusalState({ code, ambiguous }: InvitationError): RefusalState {
  return refusals.find((refusal) => refusal === code) ?? (ambiguous ? 'unknown' : 'failed')
}

/** What is known of one invitation at one moment. */
export interface AcceptanceFacts {
  status: InvitationStatus
  /** What a press has set off; a check changes nothing until it is answered. */
  underWay: 'accept' | 'decline' | 'check' | null
  /** How the last write failed. */
  error: InvitationError | null
}

/** The state that the facts add up to. A settled status outweighs what went wrong on the way to it. */
export function acceptanceState({ status, underWay, error }: AcceptanceFacts): AcceptanceState {
  const settled = stateOfStatus.get(status) ?? 'unrecognised'
  if (settled !== 'idle' && settled !== 'expired') return settled
  if (underWay === 'accept') return 'accepting'
  if (underWay === 'decline') return 'declining'
  return error ? refusalState(error) : settled
}
