'use client'
import { useMutation } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import type { InvitationTicket } from '../link/invitation-ticket.ts'
import type { InvitationError } from '../model/error.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { receivedKey } from '../query/keys.ts'
import { useInvitationsContext } from './invitations-context.ts'
import type { ReceivedWriteOptions } from './use-received-write.ts'

/**
 * Accepts an invitation by the ticket of its link: `redeem.mutate()`. The ticket is no variable of the mutation, which
 * would keep it in its cache. Fails with `unsupported` where the backend has no tickets.
 */
export function useRedeemTicket(
  ticket: InvitationTicket,
  { onSuccess }: ReceivedWriteOptions = {},
): UseMutationResult<UserOrganizationInvitation, InvitationError, void> {
  const { client, acceptances, toResource } = useInvitationsContext()
  return useMutation({
    mutationKey: [...receivedKey(client), 'redeem'],
    retry: false,
    networkMode: 'always',
    mutationFn: async () => toResource(await acceptances.redeem(ticket)),
    // Apart from the mutation: a host's callback that throws must not turn a success into a failure.
    onSuccess: (invitation) => queueMicrotask(() => onSuccess?.(invitation)),
  })
}
