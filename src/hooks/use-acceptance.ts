'use client'
import { useState, useSyncExternalStore } from 'react'
import { acceptanceState, isForeign } from '../model/acceptance.ts'
import type { AcceptanceState, AcceptanceVerb } from '../model/acceptance.ts'
import type { InvitationError } from '../model/error.ts'
import { statusAt } from '../model/status.ts'
import type { InvitationStatus } from '../model/status.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { useInvitationsContext } from './invitations-context.ts'
import { useClock } from './use-clock.ts'

export interface AcceptanceOptions {
  /** Called once the organization is joined. */
  onAccepted?: ((event: { invitation: UserOrganizationInvitation }) => void) | undefined
  /** Called once the invitation is declined. */
  onDeclined?: ((event: { invitation: UserOrganizationInvitation }) => void) | undefined
  /** Makes the organization, once joined, the one that the person works in. @default false */
  activate?: boolean | undefined
  /** For how long declining can be undone, in milliseconds; 0 sends it at once. @default 0 */
  undoWindow?: number | undefined
}

export interface Acceptance {
  state: AcceptanceState
  /** The invitation's status by now: it may have been accepted here, or expired since it was read. */
  status: InvitationStatus
  /** Whether somebody has pressed here, so that the state is news. */
  pressed: boolean
  /** How the last press failed. */
  error: InvitationError | null
  accept: () => void
  /** Absent where the backend can't decline. */
  decline: (() => void) | undefined
  /** Takes declining back: nothing has been sent. Absent where that is not possible, or not any more. */
  undo: (() => void) | undefined
  /** Asks the backend where the invitation stands now; the state stays until it answers. */
  checkAgain: () => void
  /** Whether that question is under way. */
  checking: boolean
  /** Makes the joined organization the one that the person works in; absent where that has not just failed. */
  activate: (() => void) | undefined
}

/** One invitation's way from invited to joined: the state to show, and the steps that lead on. */
export function useAcceptance(
  invitation: UserOrganizationInvitation,
  options?: AcceptanceOptions,
): Acceptance {
  const { client, acceptances, toResource } = useInvitationsContext()
  const { id, emailAddress } = invitation
  const read = () => acceptances.get(id)
  const progress = useSyncExternalStore(acceptances.subscribe, read, read)
  const { underWay, error } = progress
  const [pressed, setPressed] = useState(false)
  // What became of somebody else's is theirs to know; what became of a press here is one's own, by any address.
  const foreign = isForeign(client.emailAddresses, emailAddress)
  const known = progress.status ?? (foreign ? 'pending' : invitation.status)
  const expiresAt = invitation.expiresAt?.getTime()
  const status = useClock((now) => statusAt({ status: known, expiresAt }, now), known)

  function press(verb: AcceptanceVerb) {
    if (read().underWay) return
    setPressed(true)
    acceptances.press({ ...options, verb, id, invitation, toResource }).catch(() => {})
  }

  return {
    state: acceptanceState({ status, underWay, error, foreign }),
    status,
    pressed,
    error,
    accept: () => press('accept'),
    decline: invitation.decline && (() => press(options?.undoWindow ? 'declineSoon' : 'decline')),
    undo:
      underWay === 'declineSoon'
        ? // What is sent by now is not taken back.
          () =>
            void (
              read() === progress && acceptances.presser().tell(id, { type: 'answered', status: 'pending' })
            )
        : undefined,
    checkAgain: () => press('check'),
    checking: underWay === 'check',
    activate: error && progress.status === 'accepted' ? () => press('activate') : undefined,
  }
}
