import { lostCodes } from './error.ts'
import type { InvitationError, InvitationErrorCode } from './error.ts'
import { isOneOf } from './is-one-of.ts'
import type { InvitationStatus } from './status.ts'

/** Where a person stands with an invitation: what to show, and what they can do. */
export type AcceptanceState = 'idle' | 'accepting' | 'declining' | OutcomeState

/** Where a person stands once something has become of the invitation, or of a press. */
export type OutcomeState = SettledState | RefusalState

/** Where the invitation has come to its end. */
export type SettledState = (typeof settledStates)[number]

const settledStates = ['joined', 'declined', 'expired', 'revoked', 'unrecognised'] as const

/** Where a failed accept, decline or read leaves a person. */
export type RefusalState =
  | Exclude<InvitationErrorCode, (typeof lostCodes)[number] | (typeof plainCodes)[number] | 'expired'>
  | 'failed'
  | 'unknown'

/** Failures that have no words of their own: most of them are a sender's. */
const plainCodes = ['alreadyMember', 'alreadyInvited', 'invalidEmailAddress', 'invalidRole', 'other'] as const

/** Where this failure leaves the person: `unknown` where a write may have been carried out all the same. */
export function refusalState({ code }: InvitationError): RefusalState | 'expired' {
  if (isOneOf(lostCodes, code)) return 'unknown'
  return isOneOf(plainCodes, code) ? 'failed' : code
}

/**
 * What can be pressed. `declineSoon` declines once it can't be undone any more; `check` asks where the invitation
 * stands; `activate` makes the organization the active one.
 */
export type AcceptanceVerb = 'accept' | 'decline' | 'declineSoon' | 'check' | 'activate'

/** What presses on one invitation have led to so far. */
export interface AcceptanceProgress {
  /** What a press has set off and nothing has answered yet. */
  readonly underWay: AcceptanceVerb | null
  /** How the last press failed. */
  readonly error: InvitationError | null
  /** What the last answer said, where that is for good. */
  readonly status: InvitationStatus | null
}

/** The progress of an invitation that nobody has pressed yet. */
export const untouched: AcceptanceProgress = { underWay: null, error: null, status: null }

export type AcceptanceEvent =
  | { type: 'pressed'; verb: AcceptanceVerb }
  /** It is known where the invitation stands: what was under way is over, and what went wrong is past. */
  | { type: 'answered'; status: InvitationStatus }
  | { type: 'failed'; error: InvitationError }

/**
 * The one way in which progress is made. Total: every event has an outcome in every state, and one that means
 * nothing there gives the same object back. A press while another one is under way is such an event.
 */
export function step(before: AcceptanceProgress, event: AcceptanceEvent): AcceptanceProgress {
  if (event.type === 'pressed') return before.underWay ? before : { ...before, underWay: event.verb }
  if (event.type === 'failed') return { ...before, underWay: null, error: event.error }
  // What can still change is left to what is read later: an invitation that is sent again lives on under its id.
  return { ...untouched, status: isOneOf(['pending', 'expired'], event.status) ? null : event.status }
}

/** What is known of one invitation at one moment. */
export interface AcceptanceFacts extends Pick<AcceptanceProgress, 'underWay' | 'error'> {
  status: InvitationStatus
  /** Whether it went to another address than those of the signed-in person. @default false */
  foreign?: boolean | undefined
}

/** The state that the facts add up to. A settled status outweighs what went wrong on the way to it. */
export function acceptanceState({ status, underWay, error, foreign }: AcceptanceFacts): AcceptanceState {
  if (status === 'accepted') return 'joined'
  if (isOneOf(['declined', 'revoked'], status)) return status
  if (!isOneOf(['pending', 'expired'], status)) return 'unrecognised'
  if (foreign) return 'wrongAccount'
  if (underWay === 'accept') return 'accepting'
  if (underWay?.startsWith('decline')) return 'declining'
  if (error) return refusalState(error)
  return status === 'pending' ? 'idle' : status
}

/** Whether an invitation went to another address than these; not where either is unknown. */
export function isForeign(own: readonly string[] | undefined, emailAddress: string): boolean {
  return (
    own?.[0] !== undefined &&
    own.every((address) => emailAddress && address.toLowerCase() !== emailAddress.toLowerCase())
  )
}

/** Whether nothing has been pressed in vain: there is nothing to say, only to press. */
export function isOpen(state: AcceptanceState): state is 'idle' | 'accepting' | 'declining' {
  return isOneOf(['idle', 'accepting', 'declining'], state)
}

/** Whether it is the invitation that has come to its end, and not a press that has failed. */
export function isSettled(state: AcceptanceState): state is SettledState {
  return isOneOf(settledStates, state)
}

/** Pressing Accept again leads nowhere from here. */
const stuck: readonly AcceptanceState[] = [
  'wrongAccount',
  'notUsable',
  'inviterGone',
  'organizationGone',
  'unknown',
]

/** Whether Accept stays: where pressing it, now or once what stands in the way is gone, can lead on. */
export function isPressable(state: AcceptanceState): boolean {
  return !isSettled(state) && !stuck.includes(state)
}
