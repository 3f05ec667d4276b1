import { InvitationError } from './error.ts'
import type { InvitationStatus } from './status.ts'

/** One page of a list. */
export interface Page<Item> {
  items: Item[]
  hasNextPage: boolean
  /** How many there are over all pages; absent where the backend does not say. */
  total?: number | undefined
  /** True where the backend cuts its list at a fixed length, so that there may be more than can be reached. */
  truncated?: boolean | undefined
}

/** Which part of a list to read. */
export interface PageQuery {
  /** From 1. */
  page: number
  /** Items a page. */
  pageSize: number
  /** Only these statuses; all where absent. */
  status?: readonly InvitationStatus[] | undefined
}

/** One page of a list that is wholly in memory. */
export function paginate<Item extends { status: InvitationStatus }>(
  items: readonly Item[],
  { page, pageSize, status }: PageQuery,
): Page<Item> {
  const wanted = status ? items.filter((item) => status.includes(item.status)) : items
  const end = page * pageSize
  return {
    items: wanted.slice(end - pageSize, end),
    hasNextPage: wanted.length > end,
    total: wanted.length,
  }
}

interface Dated {
  createdAt: number | null
}

/** Sorts the newest first. */
export function byNewest(a: Dated, b: Dated): number {
  return (b.createdAt ?? 0) - (a.createdAt ?? 0)
}

interface Urgent extends Dated {
  status: InvitationStatus
  expiresAt?: number | undefined
}

/** Sorts pending invitations first, the next to expire leading; then the others, the newest first. */
export function byUrgency(a: Urgent, b: Urgent): number {
  return deadline(a) - deadline(b) || byNewest(a, b)
}

function deadline({ status, expiresAt = Number.MAX_VALUE }: Urgent): number {
  return status === 'pending' ? expiresAt : Infinity
}

/**
 * Looks for one item through the pages of a list, for backends that can't read a single one.
 *
 * @throws InvitationError – `notUsable` where it is on no page.
 */
export async function findInPages<Item extends { id: string }>(
  id: string,
  list: (query: PageQuery) => Promise<Page<Item>>,
): Promise<Item> {
  let found: Item | undefined
  await readPages(
    async (query) => {
      const page = await list(query)
      found = page.items.find((item) => item.id === id)
      return found ? { ...page, hasNextPage: false } : page
    },
    { pageSize: 100, limit: Infinity },
  )
  if (!found) throw new InvitationError('notUsable')
  return found
}

/** Reads page after page, for backends that can't search or sort: up to `limit` items, and says where there are more. */
export async function readPages<Item extends { id: string }>(
  list: (query: PageQuery) => Promise<Page<Item>>,
  { pageSize, limit }: { pageSize: number; limit: number },
): Promise<{ items: Item[]; truncated: boolean }> {
  const items = new Map<string, Item>()
  for (let page = 1; ; page += 1) {
    const { items: read, hasNextPage } = await list({ page, pageSize })
    const before = items.size
    for (const item of read) items.set(item.id, item)
    // A backend that ignores pages would answer the same one for ever.
    const more = hasNextPage && items.size > before
    if (!more || items.size >= limit) return { items: [...items.values()], truncated: more }
  }
}
