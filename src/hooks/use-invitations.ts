'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type { Page, PageQuery } from '../model/page.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { invitationsOptions } from '../query/received.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** One page of the invitations that the signed-in person received. */
export function useInvitations(
  query?: Partial<PageQuery>,
): UseQueryResult<Page<UserOrganizationInvitation>, InvitationError> {
  const { client, toPage } = useInvitationsContext()
  return useQuery({ ...invitationsOptions(client, query), select: toPage })
}
