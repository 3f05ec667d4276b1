'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type { Invitation, InvitationRecord } from '../model/invitation.ts'
import type { Page } from '../model/page.ts'
import { toSentPages } from '../query/sent-resource.ts'
import { infiniteSentInvitationsOptions } from '../query/sent.ts'
import type { SentListQuery } from '../query/sent.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** The invitations that went out, page after page: 50 each, where the query does not say. None is in it twice. */
export function useInfiniteSentInvitations(
  query?: Partial<SentListQuery>,
): UseInfiniteQueryResult<InfiniteData<Page<Invitation>, number>, InvitationError> {
  const { client } = useInvitationsContext()
  return useInfiniteQuery({ ...infiniteSentInvitationsOptions(client, query), select })
}

function select({ pages, pageParams }: InfiniteData<Page<InvitationRecord>, number>) {
  return { pages: toSentPages(pages), pageParams }
}
