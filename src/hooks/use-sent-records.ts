'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import type { Page } from '../model/page.ts'
import { infiniteSentInvitationsOptions } from '../query/sent.ts'
import type { SentListQuery } from '../query/sent.ts'
import { useInvitationsContext } from './invitations-context.ts'

export { toSentInvitation } from '../query/sent-resource.ts'

/** What went out as the cache holds it, page after page: of thousands, a table makes invitations only of those in view. */
export function useSentRecords(
  query?: Partial<SentListQuery>,
): UseInfiniteQueryResult<InfiniteData<Page<InvitationRecord>, number>, InvitationError> {
  const { client } = useInvitationsContext()
  return useInfiniteQuery(infiniteSentInvitationsOptions(client, query))
}
