import type { InvitationError } from './error.ts'
import type { Invitation } from './invitation.ts'
import type { PlannedDraft } from './recipients/plan-invitations.ts'

/**
 * What became of one draft. `resent` was mailed again by the backend's own verb; of what is `unknown` nobody knows whether
 * it was mailed; what is `cancelled` was not.
 */
export interface SendingOutcome {
  readonly draft: PlannedDraft
  readonly state: 'waiting' | 'sent' | 'resent' | 'failed' | 'unknown' | 'cancelled'
  readonly invitation?: Invitation | undefined
  readonly error?: InvitationError | undefined
}

/** How far the sending of many drafts has come. */
export interface Sending {
  /** `checking` asks what became of those whose answers were lost. */
  readonly state: 'idle' | 'sending' | 'checking' | 'done'
  readonly total: number
  /** How many are not waiting any more. */
  readonly done: number
  readonly outcomes: readonly SendingOutcome[]
  /** Why the rest was cancelled; null where nothing was, or the person did. */
  readonly error: InvitationError | null
  /** Whether nothing more is sent once the call that is under way is answered. */
  readonly cancelling: boolean
}

/** Nothing has been sent. */
export const untried: Sending = {
  state: 'idle',
  total: 0,
  done: 0,
  outcomes: [],
  error: null,
  cancelling: false,
}
