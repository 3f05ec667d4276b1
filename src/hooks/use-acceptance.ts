'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { acceptanceState } from '../model/acceptance.ts'
import type { AcceptanceState } from '../model/acceptance.ts'
import type { InvitationError } from '../model/error.ts'
import { statusAt } from '../model/status.ts'
import type { InvitationStatus } from '../model/status.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { receivedKey } from '../query/keys.ts'
import { afterMutation, writeOptions } from '../query/received-writes.ts'
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
  /** Asks the backend where the invitation stands now. */
  checkAgain: () => void
}

/** One invitation's way from invited to joined: the state to show, and the steps that lead on. */
export function useAcceptance(
  invitation: UserOrganizationInvitation,
  { onAccepted, onDeclined }: AcceptanceOptions = {},
): Acceptance {
  const { client, writes, toResource } = useInvitationsContext()
  const queryClient = useQueryClient()
  const write = useMutation<UserOrganizationInvitation, InvitationError, keyof ReceivedWrites>({
    ...writeOptions,
    mutationFn: async (verb) => toResource(await writes[verb](invitation.id)),
    onSuccess: (settled, verb) => {
      const tell = verb === 'accept' ? onAccepted : onDeclined
      afterMutation(() => tell?.({ invitation: settled }))
    },
  })

  const settled = write.data?.status ?? invitation.status
  const expiresAt = invitation.expiresAt?.getTime()
  const status = useClock((now) => statusAt({ status: settled, expiresAt }, now), settled)
  const underWay = write.isPending ? write.variables : null

  function press(verb: keyof ReceivedWrites) {
    if (!underWay) write.mutate(verb)
  }

  return {
    state: acceptanceState({ status, underWay, error: write.error }),
    status,
    pressed: !write.isIdle,
    accept: () => press('accept'),
    decline: invitation.decline && (() => press('decline')),
    checkAgain: () => {
      write.reset()
      void queryClient.invalidateQueries({ queryKey: receivedKey(client) })
    },
  }
}
