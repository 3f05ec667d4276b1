'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { InvitationError } from '../model/error.ts'
import type { Page } from '../model/page.ts'
import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'
import type { ListQuery } from '../query/keys.ts'
import { infiniteInvitationsOptions } from '../query/received.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** The invitations that the signed-in person received, page after page. */
export function useInfiniteInvitations(
  query?: Partial<ListQuery>,
): UseInfiniteQueryResult<InfiniteData<Page<UserOrganizationInvitation>, number>, InvitationError> {
  const { client, toResource } = useInvitationsContext()
  const select = useCallback(
    (data: InfiniteData<Page<ReceivedInvitationRecord>, number>) => ({
      ...data,
      pages: data.pages.map((page) => ({ ...page, items: page.items.map(toResource) })),
    }),
    [toResource],
  )
  return useInfiniteQuery({ ...infiniteInvitationsOptions(client, query), select })
}
