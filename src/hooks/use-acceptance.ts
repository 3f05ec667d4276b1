'use client'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { acceptanceState } from '../model/acceptance.ts'
import type { AcceptanceState } from '../model/acceptance.ts'
import type { InvitationError } from '../model/error.ts'
import { statusAt } from '../model/status.ts'
import type { InvitationStatus } from '../model/status.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { writeOptions } from '../query/received-writes.ts'
import type { ReceivedWrites } from '../query/received-writes.ts'
import { useInvitationsContext } from './invitations-context.ts'
import { useClock } from './use-clock.ts'

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
  /** Whether somebody has pressed here, so that the state is news. */
  pressed: boolean
  accept: () => void
  /** Absent where the backend can't decline. */
  decline: (() => void) | undefined
  /** Asks the backend where the invitation stands now; the state stays until it answers. */
  checkAgain: () => void
  /** Whether that question is under way. */
  checking: boolean
}

interface Press {
  verb: keyof ReceivedWrites
  /** What is shown until the answer comes. */
  error: InvitationError | null
}

/** One invitation's way from invited to joined: the state to show, and the steps that lead on. */
export function useAcceptance(
  invitation: UserOrganizationInvitation,
  { onAccepted, onDeclined }: AcceptanceOptions = {},
): Acceptance {
  const { writes, toResource } = useInvitationsContext()
  /** Set with the press itself: two presses in one task both see a mutation that has not begun. */
  const busy = useRef(false)
  const write = useMutation<UserOrganizationInvitation, InvitationError, Press>({
    ...writeOptions,
    mutationFn: async ({ verb }) => toResource(await writes[verb](invitation.id)),
    // Apart from the mutation: a host's callback that throws must not turn a success into a failure.
    onSuccess: (settled) =>
      queueMicrotask(() => {
        if (settled.status === 'accepted') onAccepted?.({ invitation: settled })
        if (settled.status === 'declined') onDeclined?.({ invitation: settled })
      }),
    onSettled: () => {
      busy.current = false
    },
  })
  const { data, isPending, variables } = write
  const settled = data && data.status !== 'pending' ? data.status : invitation.status
  const expiresAt = invitation.expiresAt?.getTime()
  const status = useClock((now) => statusAt({ status: settled, expiresAt }, now), settled)
  const underWay = isPending ? variables.verb : null
  const error = isPending ? variables.error : write.error

  function press(verb: Press['verb']) {
    if (busy.current) return
    busy.current = true
    write.mutate({ verb, error: write.error })
  }

  return {
    state: acceptanceState({ status, underWay, error }),
    status,
    pressed: !write.isIdle,
    accept: () => press('accept'),
    decline: invitation.decline && (() => press('decline')),
    checkAgain: () => press('check'),
    checking: underWay === 'check',
  }
}
