'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type { Invitation, InvitationRecord } from '../model/invitation.ts'
import type { Page } from '../model/page.ts'
import type { SentQuery } from '../model/sent-query.ts'
import { toSentInvitation } from '../query/sent-resource.ts'
import { sentInvitationsOptions } from '../query/sent.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** One page of the invitations that went out: 50, where the query does not say. */
export function useSentInvitations(
  query?: Partial<SentQuery>,
): UseQueryResult<Page<Invitation>, InvitationError> {
  const { client } = useInvitationsContext()
  return useQuery({ ...sentInvitationsOptions(client, query), select })
}

function select(page: Page<InvitationRecord>): Page<Invitation> {
  return { ...page, items: page.items.map(toSentInvitation) }
}
