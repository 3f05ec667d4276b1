import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import type { InvitationsClient } from '../client/client.ts'
import { InvitationError } from '../model/error.ts'
import type { Page } from '../model/page.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../model/user-organization-invitation.ts'
import { receivedKey } from './keys.ts'
import { read } from './reads.ts'
import { receivedPort } from './received.ts'

/** A verb that changes a received invitation. */
export type ReceivedVerb = 'accept' | 'decline'

/**
 * What presses on the received side set off: the writes, and reading where an invitation stands now. Pressing
 * twice while a write is under way gives the same promise.
 */
export type ReceivedWrites = Record<ReceivedVerb | 'check', (id: string) => Promise<ReceivedInvitationRecord>>

/** A write is never tried again by itself, and never kept back while offline: the person presses again. */
export const writeOptions = { retry: false, networkMode: 'always' } as const

/** Writes that leave their outcome in the cache, whether or not the component that asked is still there. */
export function createReceivedWrites(client: InvitationsClient, queryClient: QueryClient): ReceivedWrites {
  const queryKey = receivedKey(client)
  const underWay = new Map<string, { verb: ReceivedVerb; promise: Promise<ReceivedInvitationRecord> }>()

  async function settle(verb: ReceivedVerb, id: string): Promise<ReceivedInvitationRecord> {
    const outcome = await client.received?.[verb]?.(id)
    if (!outcome) throw new InvitationError('unsupported')
    if (outcome.status !== expected[verb]) throw new InvitationError('unconfirmed')
    return keep(outcome)
  }

  /** What was asked for before is older than the outcome: it must not arrive after it. */
  function keep(outcome: ReceivedInvitationOutcome): ReceivedInvitationRecord {
    void queryClient.cancelQueries({ queryKey })
    const record = store(queryClient, queryKey, outcome)
    void queryClient.refetchQueries({ queryKey, type: 'active', predicate: ({ state }) => !state.data })
    return record
  }

  function write(verb: ReceivedVerb, id: string): Promise<ReceivedInvitationRecord> {
    const running = underWay.get(id) ?? { verb, promise: read(() => settle(verb, id)) }
    if (running.verb !== verb) return Promise.reject(new InvitationError('unconfirmed'))
    underWay.set(id, running)
    return running.promise.finally(() => underWay.delete(id))
  }

  return {
    accept: (id) => write('accept', id),
    decline: (id) => write('decline', id),
    check: (id) => read(async () => keep(await receivedPort(client).get(id))),
  }
}

/** What the backend must report for a write to count as done. */
const expected = { accept: 'accepted', decline: 'declined' }

type Records = Page<ReceivedInvitationRecord>
/** What the queries of the received side hold: one invitation, a page, or page after page. */
type Cached = ReceivedInvitationRecord | Records | InfiniteData<Records>

/** Puts an outcome in place wherever the cache holds the invitation: each record keeps what else it knows. */
function store(
  queryClient: QueryClient,
  queryKey: QueryKey,
  outcome: ReceivedInvitationOutcome,
): ReceivedInvitationRecord {
  let stored: ReceivedInvitationRecord = { ...unread, ...outcome }

  function inRecord(record: ReceivedInvitationRecord): ReceivedInvitationRecord {
    if (record.id !== outcome.id) return record
    stored = { ...record, ...outcome }
    return stored
  }
  function inPage(page: Records): Records {
    return { ...page, items: page.items.map(inRecord) }
  }

  queryClient.setQueriesData<Cached>({ queryKey }, (data) => {
    if (!data) return data
    if ('pages' in data) return { ...data, pages: data.pages.map(inPage) }
    return 'items' in data ? inPage(data) : inRecord(data)
  })
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
