import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import type { InvitationsClient } from '../client/client.ts'
import type { ReceivedInvitationsPort } from '../client/received-port.ts'
import { InvitationError } from '../model/error.ts'
import type { Page, PageQuery } from '../model/page.ts'
import type { ReceivedInvitationRecord } from '../model/user-organization-invitation.ts'
import { receivedKey, withDefaults } from './keys.ts'
import type { ListQuery } from './keys.ts'
import { ask, nextPage, reads } from './reads.ts'

/** The client's received side. @throws InvitationError – `unsupported` where it has none. */
export function receivedPort({ received }: InvitationsClient): ReceivedInvitationsPort {
  if (!received) throw new InvitationError('unsupported')
  return received
}

/** One page of the received invitations: to read, prefetch or hydrate with TanStack Query. */
export function invitationsOptions(client: InvitationsClient, query: Partial<PageQuery> = {}) {
  const full = withDefaults(query)
  return queryOptions<Page<ReceivedInvitationRecord>, InvitationError>({
    ...reads,
    queryKey: [...receivedKey(client), 'page', full],
    queryFn: (context) =>
      ask(
        client,
        () => receivedPort(client).list(full, context.signal),
        (read) => read.receivedPage,
      ),
  })
}

/** The received invitations page after page. */
export function infiniteInvitationsOptions(client: InvitationsClient, query: Partial<ListQuery> = {}) {
  const { page: firstPage, ...rest } = withDefaults(query)
  return infiniteQueryOptions<
    Page<ReceivedInvitationRecord>,
    InvitationError,
    InfiniteData<Page<ReceivedInvitationRecord>, number>,
    QueryKey,
    number
  >({
    ...reads,
    queryKey: [...receivedKey(client), 'pages', rest],
    queryFn: (context) =>
      ask(
        client,
        () => receivedPort(client).list({ ...rest, page: context.pageParam }, context.signal),
        (read) => read.receivedPage,
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })
}

/** One received invitation. */
export function invitationOptions(client: InvitationsClient, id: string) {
  return queryOptions<ReceivedInvitationRecord, InvitationError>({
    ...reads,
    queryKey: [...receivedKey(client), 'one', id],
    queryFn: (context) =>
      ask(
        client,
        () => receivedPort(client).get(id, context.signal),
        (read) => read.receivedOne,
      ),
  })
}
