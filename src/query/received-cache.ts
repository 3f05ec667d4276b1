import type { InfiniteData } from '@tanstack/react-query'
import type { Page } from '../model/page.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../model/user-organization-invitation.ts'
import type { Presser } from './acceptances.ts'
import { receivedKey } from './keys.ts'

type Records = Page<ReceivedInvitationRecord>
/** What the queries of the received side hold: one invitation, a page, or page after page. */
type Cached = ReceivedInvitationRecord | Records | InfiniteData<Records>

/** One reading of an invitation, and when it was made. */
export interface Copy {
  record: ReceivedInvitationRecord
  readAt: number
}

/** All that is on the page of this invitation, or else in the cache: the last read first. */
export function copies({ client, queryClient }: Pick<Presser, 'client' | 'queryClient'>, id: string): Copy[] {
  const queries = queryClient.getQueryCache().findAll({ queryKey: receivedKey(client) })
  const found = queries.flatMap((query) => {
    const record = recordsOf(queryClient.getQueryData<Cached>(query.queryKey)).find((one) => one.id === id)
    return record ? [{ record, readAt: query.state.dataUpdatedAt, active: query.isActive() }] : []
  })
  const shown = found.some(({ active }) => active) ? found.filter(({ active }) => active) : found
  return shown.toSorted((a, b) => b.readAt - a.readAt)
}

/** What was last read of this invitation; undefined where it never was. */
export function find(presser: Pick<Presser, 'client' | 'queryClient'>, id: string) {
  return copies(presser, id)[0]?.record
}

/** All that the cache holds. */
export function cachedInvitations({ client, queryClient }: Pick<Presser, 'client' | 'queryClient'>) {
  return queryClient
    .getQueriesData<Cached>({ queryKey: receivedKey(client) })
    .flatMap(([, data]) => recordsOf(data))
}

function recordsOf(data: Cached | undefined): ReceivedInvitationRecord[] {
  if (!data) return []
  if ('pages' in data) return data.pages.flatMap(({ items }) => items)
  return 'items' in data ? data.items : [data]
}

/**
 * Puts what became of an invitation in place wherever the cache holds it; each record keeps what else it knows, and
 * is no younger for it. What was asked for before is older than this: it must not arrive after it.
 *
 * @param shown What was known when this was asked for: the cache may have forgotten it by now.
 */
export function keep(
  { client, queryClient, isHeld }: Presser,
  outcome: ReceivedInvitationOutcome,
  shown?: ReceivedInvitationRecord,
): ReceivedInvitationRecord {
  const queryKey = receivedKey(client)
  let stored: ReceivedInvitationRecord = { ...unread, ...shown, ...outcome }

  function inRecord(record: ReceivedInvitationRecord): ReceivedInvitationRecord {
    if (record.id !== outcome.id) return record
    stored = { ...record, ...outcome }
    return stored
  }
  function inPage(page: Records): Records {
    return { ...page, items: page.items.map(inRecord) }
  }
  function inData(data: Cached | undefined): Cached | undefined {
    if (!data) return data
    if ('pages' in data) return { ...data, pages: data.pages.map(inPage) }
    return 'items' in data ? inPage(data) : inRecord(data)
  }

  void queryClient.cancelQueries({ queryKey })
  for (const query of queryClient.getQueryCache().findAll({ queryKey })) {
    // Not as news: the list is as old, and its last refresh as failed, as before.
    query.setState({ data: inData(queryClient.getQueryData<Cached>(query.queryKey)) })
  }
  if (isHeld())
    void queryClient.refetchQueries({ queryKey, type: 'active', predicate: ({ state }) => !state.data })
  return stored
}

/** Stands in for an invitation that was never read, only accepted by its id. */
const unread: Omit<ReceivedInvitationRecord, 'id' | 'status'> = {
  emailAddress: '',
  publicOrganizationData: { id: '', name: '', slug: null, hasImage: false, imageUrl: '' },
  publicMetadata: {},
  role: '',
  createdAt: null,
  updatedAt: null,
}
