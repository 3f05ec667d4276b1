'use client'
import type { InvitationError } from '../model/error.ts'
import type { Invitation } from '../model/invitation.ts'
import { statusAt } from '../model/status.ts'
import type { InvitationStatus } from '../model/status.ts'
import { canPress } from '../query/can-press.ts'
import type { SentDone, SentPress, SentState, SentVerb } from '../query/sent-progress.ts'
import { useInvitationsContext } from './invitations-context.ts'
import { useClock } from './use-clock.ts'
import { useSentProgress } from './use-sent-progress.ts'

export type { SentDone, SentState, SentVerb }

export interface SentInvitationOptions {
  /** For how long a revoke can be undone, in milliseconds; 0 sends it at once. @default 8_000 */
  undoWindow?: number | undefined
  /** For how long an invitation that was mailed is not mailed again, in milliseconds. @default 60_000 */
  cooldown?: number | undefined
}

/** Where a row stands, and what can be done with it: a verb that backend or status doesn't have is undefined. */
export interface SentInvitation {
  state: SentState
  /** What the state is about. */
  verb: SentVerb | undefined
  error: InvitationError | null
  /** What has come to its end here last. */
  done: SentDone | undefined
  /** The invitation's status by now: it may have expired since it was read. */
  status: InvitationStatus
  /** When it may be mailed again, in milliseconds since 1970; undefined where now. */
  resendAt: number | undefined
  revoke: (() => void) | undefined
  /** Takes a revoke back that has not been sent. */
  undo: (() => void) | undefined
  resend: (() => void) | undefined
  setRole: ((role: string) => void) | undefined
  copyLink: (() => void) | undefined
  /** Does what was refused once more, with the same role. */
  retry: (() => void) | undefined
  /** Asks the backend what became of the last press. */
  checkAgain: (() => void) | undefined
  /** Takes away what is said of the last press, once it has come to its end. */
  dismiss: () => void
}

/** One invitation that went out: how far its person has come with it, and the steps that lead on. */
export function useSentInvitation(invitation: Invitation, options?: SentInvitationOptions): SentInvitation {
  const { client } = useInvitationsContext()
  const { id, emailAddress } = invitation
  const [progresses, { state, press: last, error, done }] = useSentProgress(({ get }) => get(id))
  const [, resendAt] = useSentProgress(
    ({ cooling }) => cooling.get(id) ?? cooling.get(emailAddress.toLowerCase()),
  )
  const status = useClock((now) => statusAt(invitation, now), invitation.status)
  const press = (pressed: SentPress) => progresses.press([id], { ...options, invitation, ...pressed })
  const can = (verb: SentVerb) => canPress(verb, { ...invitation, status }, client.sent)
  const pressing = (able: boolean, pressed: SentPress) => (able ? () => press(pressed) : undefined)

  return {
    state,
    verb: last?.verb,
    error,
    done,
    status,
    resendAt,
    revoke: pressing(can('revoke'), { verb: 'revoke' }),
    undo: state === 'revoking' ? () => progresses.undo([id]) : undefined,
    resend: pressing(can('resend'), { verb: 'resend' }),
    setRole: can('setRole') ? (role) => press({ verb: 'setRole', role }) : undefined,
    copyLink: pressing(can('copyLink'), { verb: 'copyLink' }),
    retry: last && pressing(state === 'failed' && can(last.verb), { verb: last.verb, role: last.role }),
    checkAgain: last && pressing(state === 'unknown', { ...last, check: true }),
    dismiss: () => progresses.dismiss(id),
  }
}
