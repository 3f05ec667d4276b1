import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import type { InvitationsClient } from '../client/client.ts'
import type { SentInvitationsPort } from '../client/sent-port.ts'
import { InvitationError } from '../model/error.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import type { Page } from '../model/page.ts'
import type { Role } from '../model/role.ts'
import type { SentQuery } from '../model/sent-query.ts'
import { sentKey, withDefaults } from './keys.ts'
import { ask, nextPage, reads } from './reads.ts'

/** Which sent invitations to read, without the page: what an infinite list keeps the same over its pages. */
export type SentListQuery = Omit<SentQuery, 'page'>

/** Fills what a query leaves open, so that equal questions have equal keys. */
function filled({ search, order, pageSize = 50, ...query }: Partial<SentQuery>): SentQuery {
  return { ...withDefaults({ ...query, pageSize }), ...(search && { search }), ...(order && { order }) }
}

/** The client's sent side. @throws InvitationError – `unsupported` where it has none. */
export function sentPort({ sent }: InvitationsClient): SentInvitationsPort {
  if (!sent) throw new InvitationError('unsupported')
  return sent
}

/** One page of the sent invitations: to read, prefetch or hydrate with TanStack Query. */
export function sentInvitationsOptions(client: InvitationsClient, query: Partial<SentQuery> = {}) {
  const full = filled(query)
  return queryOptions<Page<InvitationRecord>, InvitationError>({
    ...reads,
    queryKey: [...sentKey(client), full],
    queryFn: (context) =>
      ask(
        client,
        () => sentPort(client).list(full, context.signal),
        (read) => read.sentPage,
      ),
  })
}

/** The sent invitations page after page. */
export function infiniteSentInvitationsOptions(
  client: InvitationsClient,
  query: Partial<SentListQuery> = {},
) {
  const { page: firstPage, ...rest } = filled(query)
  return infiniteQueryOptions<
    Page<InvitationRecord>,
    InvitationError,
    InfiniteData<Page<InvitationRecord>, number>,
    QueryKey,
    number
  >({
    ...reads,
    queryKey: [...sentKey(client), 'pages', rest],
    queryFn: (context) =>
      ask(
        client,
        () => sentPort(client).list({ ...rest, page: context.pageParam }, context.signal),
        (read) => read.sentPage,
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })
}

/** The roles that this person may give. */
export function invitationRolesOptions(client: InvitationsClient) {
  return queryOptions<Role[], InvitationError>({
    ...reads,
    queryKey: [...sentKey(client), 'roles'],
    queryFn: (context) =>
      ask(
        client,
        () => sentPort(client).roles?.(context.signal) ?? [],
        (read) => read.roles,
      ),
    enabled: client.sent?.roles !== undefined,
  })
}
