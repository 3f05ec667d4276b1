'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import type { InvitationTicket } from '../link/invitation-ticket.ts'
import type { InvitationError } from '../model/error.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { redeemTicket } from '../query/redeem-ticket.ts'
import { useInvitationsContext } from './invitations-context.ts'
import { useReceivedMutation } from './use-received-write.ts'
import type { ReceivedWriteOptions } from './use-received-write.ts'

/**
 * Accepts an invitation by the ticket of its link: `redeem.mutate()`. The ticket is no variable of the mutation, which
 * would keep it in its cache. Pressed again by the same person, it gives the same answer. Fails with `unsupported` where
 * the backend has no tickets.
 */
export function useRedeemTicket(
  ticket: InvitationTicket,
  options?: ReceivedWriteOptions,
): UseMutationResult<UserOrganizationInvitation, InvitationError, void> {
  const { acceptances } = useInvitationsContext()
  return useReceivedMutation('redeem', () => redeemTicket(acceptances, ticket), options)
}
