import { hashKey } from '@tanstack/react-query'
import type { Query, QueryClient } from '@tanstack/react-query'
import type { InvitationsClient } from '../client/client.ts'
import { infiniteInvitationsOptions } from './received.ts'

/** Within how much time all that arrives is one piece of news, in milliseconds. */
const pause = 5000

/** Is told how many have arrived; all that are told of the same arrivals get the same object of them. */
type Teller = (count: number, event: object) => void

/** What is known and told of one person's invitations, however many lists and bells there are. */
interface Telling {
  tellers: Set<Teller>
  ids: Set<string>
  /** When the youngest was made: what comes into view because others have gone is older. */
  newest: number
  waiting: number
  quiet: boolean
}

const tellings = new WeakMap<QueryClient, Map<string, Telling>>()
const pagesRead = new WeakMap<Query, number>()

export interface WatchNewsOptions {
  client: InvitationsClient
  queryClient: QueryClient
  pageSize: number | undefined
  tell: Teller
}

/** Tells how many invitations have newly arrived in a list, each once. What is there at first is no news. */
export function watchNews({ client, queryClient, pageSize, tell }: WatchNewsOptions): () => void {
  const { queryKey } = infiniteInvitationsOptions(client, pageSize ? { pageSize } : {})
  const hash = hashKey(queryKey)
  const cache = queryClient.getQueryCache()
  const telling = tellingOf(queryClient, client.scope)
  telling.tellers.add(tell)

  /** Remembers all that is there. Gives back how many have arrived since the last time. */
  function look(query: Query): number {
    const pages = queryClient.getQueryData(queryKey)?.pages ?? []
    const before = pagesRead.get(query) ?? 0
    pagesRead.set(query, pages.length)
    const { ids, newest } = telling
    let arrived = 0
    for (const { id, status, createdAt } of pages.flatMap(({ items }) => items)) {
      if (status === 'pending' && !ids.has(id) && (createdAt ?? Infinity) >= newest) arrived += 1
      ids.add(id)
      telling.newest = Math.max(telling.newest, createdAt ?? -Infinity)
    }
    // Older ones that somebody has asked to see are no news.
    return before < pages.length ? 0 : arrived
  }

  const query = cache.get(hash)
  if (query && !pagesRead.has(query)) look(query)
  const stop = cache.subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryHash !== hash) return
    telling.waiting += look(event.query)
    speak(telling)
  })
  return () => {
    telling.tellers.delete(tell)
    stop()
  }
}

function tellingOf(queryClient: QueryClient, scope: string): Telling {
  const all = tellings.get(queryClient) ?? new Map<string, Telling>()
  const telling = all.get(scope) ?? {
    tellers: new Set<Teller>(),
    ids: new Set<string>(),
    newest: -Infinity,
    waiting: 0,
    quiet: false,
  }
  tellings.set(queryClient, all.set(scope, telling))
  return telling
}

/** Tells all that watch, unless that has just been done: then what waits is told after the pause, to whoever is left. */
function speak(telling: Telling) {
  const { tellers, waiting, quiet } = telling
  if (!waiting || quiet) return
  const event = {}
  tellers.forEach((tell) => tell(waiting, event))
  Object.assign(telling, { waiting: 0, quiet: true })
  setTimeout(() => {
    telling.quiet = false
    speak(telling)
  }, pause)
}
