'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { invitationOptions } from '../query/received.ts'
import { useInvitationsContext } from './invitations-context.ts'

/**
 * One received invitation, by its id.
 *
 * @param id Undefined asks for nothing, as long as the id is not known.
 */
export function useInvitation(
  id: string | undefined,
): UseQueryResult<UserOrganizationInvitation, InvitationError> {
  const { client, toResource } = useInvitationsContext()
  return useQuery({
    ...invitationOptions(client, id ?? ''),
    enabled: id !== undefined,
    select: toResource,
  })
}
