'use client'
import { useQueryClient } from '@tanstack/react-query'
import { acceptanceState } from '../model/acceptance.ts'
import type { AcceptanceState } from '../model/acceptance.ts'
import type { InvitationError } from '../model/error.ts'
import { statusAt } from '../model/status.ts'
import type { InvitationStatus } from '../model/status.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { invitationKeys } from '../query/keys.ts'
import { useInvitationsContext } from './invitations-context.ts'
import { useAcceptInvitation } from './use-accept-invitation.ts'
import { useClock } from './use-clock.ts'
import { useDeclineInvitation } from './use-decline-invitation.ts'

export interface AcceptanceOptions {
  /** Called once the organization is joined. */
  onAccepted?: ((event: { invitation: UserOrganizationInvitation }) => void) | undefined
  /** Called once the invitation is declined. */
  onDeclined?: ((event: { invitation: UserOrganizationInvitation }) => void) | undefined
}

export interface Acceptance {
  state: AcceptanceState
  /** The invitation's status by now: it may have been accepted here, or expired since it was read. */
  status: InvitationStatus
  /** Why the last accept or decline failed. */
  error: InvitationError | null
  accept: () => void
  /** Absent where the backend can't decline. */
  decline: (() => void) | undefined
  /** Asks the backend where the invitation stands now. */
  checkAgain: () => void
}

/** One invitation's way from invited to joined: the state to show, and the steps that lead on. */
export function useAcceptance(
  invitation: UserOrganizationInvitation,
  { onAccepted, onDeclined }: AcceptanceOptions = {},
): Acceptance {
  const { client } = useInvitationsContext()
  const queryClient = useQueryClient()
  const accepting = useAcceptInvitation({ onSuccess: (settled) => onAccepted?.({ invitation: settled }) })
  const declining = useDeclineInvitation({ onSuccess: (settled) => onDeclined?.({ invitation: settled }) })

  const settled = accepting.data?.status ?? declining.data?.status ?? invitation.status
  const expiresAt = invitation.expiresAt?.getTime()
  const status = useClock((now) => statusAt({ status: settled, expiresAt }, now), settled)
  const underWay = accepting.isPending ? 'accepting' : declining.isPending ? 'declining' : null
  const error = accepting.error ?? declining.error

  function forget() {
    accepting.reset()
    declining.reset()
  }
  function press(write: typeof accepting) {
    if (underWay) return
    forget()
    write.mutate(invitation.id)
  }

  return {
    state: acceptanceState({ status, underWay, error }),
    status,
    error,
    accept: () => press(accepting),
    decline: invitation.decline && (() => press(declining)),
    checkAgain: () => {
      forget()
      void queryClient.invalidateQueries({ queryKey: invitationKeys.received(client) })
    },
  }
}
