import { hashKey } from '@tanstack/react-query'
import type { Query, QueryClient } from '@tanstack/react-query'
import type { InvitationsClient } from '../client/client.ts'
import { infiniteInvitationsOptions } from './received.ts'

/** Within how much time all that arrives is one piece of news, in milliseconds. */
const pause = 5000

/** What has been read of one list so far. */
interface Known {
  ids: ReadonlySet<string>
  /** When the youngest was made: what comes into view because others have gone is older. */
  newest: number
  pages: number
}

/** What is told on one page, however many bells watch. */
interface Telling {
  told: Set<string>
  waiting: number
  quiet: boolean
}

const known = new WeakMap<Query, Known>()
const tellings = new WeakMap<QueryClient, Telling>()

export interface WatchNewsOptions {
  client: InvitationsClient
  queryClient: QueryClient
  pageSize: number | undefined
  tell: (count: number) => void
}

/** Tells how many invitations have newly arrived in a list, each once. What is there at first is no news. */
export function watchNews({ client, queryClient, pageSize, tell }: WatchNewsOptions): () => void {
  const { queryKey } = infiniteInvitationsOptions(client, pageSize ? { pageSize } : {})
  const hash = hashKey(queryKey)
  const cache = queryClient.getQueryCache()
  const telling = tellings.get(queryClient) ?? { told: new Set(), waiting: 0, quiet: false }
  tellings.set(queryClient, telling)
  let left = false

  /** Remembers all that is there. Gives back what has arrived since the last time. */
  function look(query: Query): string[] {
    const pages = queryClient.getQueryData(queryKey)?.pages ?? []
    if (!pages.length) return []
    const records = pages.flatMap(({ items }) => items)
    const before = known.get(query)
    const made = records.map(({ createdAt }) => createdAt ?? -Infinity)
    known.set(query, {
      ids: new Set(records.map(({ id }) => id)),
      newest: Math.max(before?.newest ?? -Infinity, ...made),
      pages: pages.length,
    })
    // Older ones that somebody has asked to see are no news.
    if (!before || before.pages < pages.length) return []
    return records
      .filter(({ status, createdAt }) => status === 'pending' && (createdAt ?? Infinity) >= before.newest)
      .flatMap(({ id }) => (before.ids.has(id) ? [] : [id]))
  }

  function speak() {
    if (left) telling.waiting = 0
    if (!telling.waiting || telling.quiet) return
    tell(telling.waiting)
    Object.assign(telling, { waiting: 0, quiet: true })
    setTimeout(() => {
      telling.quiet = false
      speak()
    }, pause)
  }

  const query = cache.find({ queryKey, exact: true })
  if (query && !known.has(query)) look(query)
  const stop = cache.subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryHash !== hash) return
    const arrived = look(event.query).filter((id) => !telling.told.has(id))
    arrived.forEach((id) => telling.told.add(id))
    telling.waiting += arrived.length
    speak()
  })
  return () => {
    left = true
    stop()
  }
}
