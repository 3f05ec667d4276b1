import type { InfiniteData } from '@tanstack/react-query'
import type { InvitationRecord } from '../model/invitation.ts'
import type { Page } from '../model/page.ts'
import type { Presser } from './acceptances.ts'
import { sentKey } from './keys.ts'

type Records = Page<InvitationRecord>
/** What the queries of the sent side hold: a page, page after page, or a list of something else. */
type Cached = Records | InfiniteData<Records> | readonly unknown[]
type Cache = Pick<Presser, 'client' | 'queryClient' | 'isHeld'>

/** Every list of the sent side. */
function lists({ client, queryClient }: Cache) {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: sentKey(client) })
    .map((query) => ({ query, data: queryClient.getQueryData<Cached>(query.queryKey) }))
}

/** All that the cache holds, the last read first. */
export function cachedInvitations(cache: Cache): InvitationRecord[] {
  return lists(cache)
    .toSorted((a, b) => b.query.state.dataUpdatedAt - a.query.state.dataUpdatedAt)
    .flatMap(({ data }) => {
      if (!data) return []
      if ('pages' in data) return data.pages.flatMap(({ items }) => items)
      return 'items' in data ? data.items : []
    })
}

/**
 * Puts what an invitation is now in place of what it was, wherever the cache holds it. What was asked for before is
 * older than this: it must not arrive after it.
 *
 * @param id What it was known by: mailing it again may have given it another id.
 */
export function keepSent(cache: Cache, id: string, now: Partial<InvitationRecord>): void {
  function inPage(page: Records): Records {
    const place = page.items.findIndex((record) => record.id === id)
    const before = page.items[place]
    if (!before) return page
    const items = page.items.with(place, { ...before, ...now })
    return { ...page, items: items.filter((record, i) => i === place || record.id !== now.id) }
  }
  function inData(data: Cached): Cached {
    if ('pages' in data) return { ...data, pages: data.pages.map(inPage) }
    return 'items' in data ? inPage(data) : data
  }

  const all = lists(cache)
  const dropped = all.filter(({ query }) => query.state.fetchStatus === 'fetching')
  void cache.queryClient.cancelQueries({ queryKey: sentKey(cache.client) })
  for (const { query, data } of all) {
    // Not as news: the list is as old, and its last refresh as failed, as before.
    if (data) query.setState({ data: inData(data) })
  }
  for (const { query } of dropped) query.invalidate()
}

/** Reads again what was being read when an answer came in between. */
export function readDropped({ client, queryClient, isHeld }: Cache): void {
  if (!isHeld()) return
  void queryClient.refetchQueries({
    queryKey: sentKey(client),
    type: 'active',
    predicate: ({ state }) => !state.data || state.isInvalidated,
  })
}
