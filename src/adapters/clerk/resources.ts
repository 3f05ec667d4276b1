import { readFields } from '../../model/field.ts'
import { findInPages } from '../../model/page.ts'
import type { Page, PageQuery } from '../../model/page.ts'
import { malformed } from './call.ts'
import type { Connection } from './connect.ts'
import type { ClerkUser } from './clerk-instance.ts'
import { isClerkStatus } from './status.ts'

/** One page of the SDK's, whatever it has in it; from a proxy it may be anything. */
export function readPage<Item>(
  answer: unknown,
  { page, pageSize }: PageQuery,
  decode: (resource: unknown) => Item | undefined,
): Page<Item> {
  const fields = readFields(answer)
  const data = fields('data')
  const total = fields('total_count')
  // What is no list must not pass for an empty one.
  if (!Array.isArray(data) || typeof total !== 'number') return malformed()
  return { items: data.flatMap((one) => decode(one) ?? []), total, hasNextPage: page * pageSize < total }
}

/**
 * One of the SDK's lists, as plain data. Clerk acts on an invitation by a method of its object, so the objects are
 * kept, by id.
 */
export function createResources<Item extends { id: string }>(
  { read, write }: Connection,
  ask: (user: ClerkUser, query: PageQuery) => Promise<unknown>,
  decode: (resource: unknown, since: number) => Item | undefined,
) {
  const resources = new Map<string, unknown>()

  async function list(query: PageQuery, signal?: AbortSignal): Promise<Page<Item>> {
    // Asked for no status that Clerk has, it would list them all.
    if (query.status && !query.status.some(isClerkStatus)) return { items: [], total: 0, hasNextPage: false }
    const since = Date.now()
    const answer = await read((user) => ask(user, query), signal)
    return readPage(answer, query, (resource) => {
      const item = decode(resource, since)
      if (item) resources.set(item.id, resource)
      return item
    })
  }

  return {
    list,
    get: (id: string, signal?: AbortSignal) => findInPages(id, (query) => list(query, signal)),
    /**
     * Calls a method of the object with this id, and reads what the object says of itself then: without a network
     * the SDK resolves as if all were well, and leaves the object as it was.
     *
     * @throws InvitationError – `notUsable` where it is on no page.
     */
    async act(id: string, verb: 'accept' | 'revoke'): Promise<Item> {
      if (!resources.has(id)) await findInPages(id, list)
      const settled = await write(async () => Object(resources.get(id))[verb]())
      return decode(settled, Infinity) ?? malformed()
    },
  }
}
