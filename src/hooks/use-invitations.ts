'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { InvitationError } from '../model/error.ts'
import type { Page, PageQuery } from '../model/page.ts'
import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'
import { invitationsOptions } from '../query/received.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** One page of the invitations that the signed-in person received. */
export function useInvitations(
  query?: Partial<PageQuery>,
): UseQueryResult<Page<UserOrganizationInvitation>, InvitationError> {
  const { client, toResource } = useInvitationsContext()
  const select = useCallback(
    (page: Page<ReceivedInvitationRecord>) => ({ ...page, items: page.items.map(toResource) }),
    [toResource],
  )
  return useQuery({ ...invitationsOptions(client, query), select })
}
