import type { InvitationsClient } from '../client/client.ts'
import type { PageQuery } from '../model/page.ts'

/** Which invitations to read, without the page: what an infinite list keeps the same over its pages. */
export type ListQuery = Omit<PageQuery, 'page'>

/** Query keys. Each begins with the client's scope, so that no person sees another one's cache. */
export const invitationKeys = {
  all: ({ scope }: InvitationsClient) => ['invitekit', scope] as const,
  received: (client: InvitationsClient) => [...invitationKeys.all(client), 'received'] as const,
  receivedPages: (client: InvitationsClient) => [...invitationKeys.received(client), 'page'] as const,
  receivedLists: (client: InvitationsClient) => [...invitationKeys.received(client), 'infinite'] as const,
  receivedOnes: (client: InvitationsClient) => [...invitationKeys.received(client), 'one'] as const,
  sent: (client: InvitationsClient) => [...invitationKeys.all(client), 'sent'] as const,
}

/** Fills what a list query leaves open, so that equal questions have equal keys. */
export function withDefaults(query: Partial<PageQuery>): PageQuery {
  const { page = 1, pageSize = 20, status } = query
  return { page, pageSize, ...(status && { status: status.toSorted() }) }
}
