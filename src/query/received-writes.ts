import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import type { InvitationsClient } from '../client/client.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'
import type { Page } from '../model/page.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../model/user-organization-invitation.ts'
import { receivedKey } from './keys.ts'
import { receivedPort } from './received.ts'

/** The writes of the received side. Pressing twice while one is under way gives the same promise. */
export type ReceivedWrites = Record<'accept' | 'decline', (id: string) => Promise<ReceivedInvitationRecord>>

/** A write is never tried again by itself, and never kept back while offline: the person presses again. */
export const writeOptions = { retry: false, networkMode: 'always' } as const

/** Calls the host back apart from the mutation: a callback that throws must not turn a success into a failure. */
export const afterMutation = queueMicrotask

/** Writes that leave their outcome in the cache, whether or not the component that asked is still there. */
export function createReceivedWrites(client: InvitationsClient, queryClient: QueryClient): ReceivedWrites {
  const underWay = new Map<string, Promise<ReceivedInvitationRecord>>()

  async function settle(verb: keyof ReceivedWrites, id: string): Promise<ReceivedInvitationRecord> {
    const queryKey = receivedKey(client)
    // A list that was asked for before the write must not arrive after it.
    void queryClient.cancelQueries({ queryKey, predicate: ({ state }) => state.data !== undefined })
    try {
      const outcome = await receivedPort(client)[verb]?.(id)
      if (!outcome) throw new InvitationError('unsupported')
      if (outcome.status !== expected[verb]) throw new InvitationError('unconfirmed')
      return store(queryClient, queryKey, outcome)
    } catch (thrown) {
      throw toInvitationError(thrown)
    } finally {
      void queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
    }
  }

  function once(verb: keyof ReceivedWrites, id: string): Promise<ReceivedInvitationRecord> {
    const key = verb + id
    const running = underWay.get(key) ?? settle(verb, id).finally(() => underWay.delete(key))
    underWay.set(key, running)
    return running
  }

  return { accept: (id) => once('accept', id), decline: (id) => once('decline', id) }
}

/** What the backend must report for a write to count as done. */
const expected = { accept: 'accepted', decline: 'declined' }

type Records = Page<ReceivedInvitationRecord>
/** What the queries of the received side hold: one invitation, a page, or page after page. */
type Cached = ReceivedInvitationRecord | Records | InfiniteData<Records>

/** Puts an outcome in place wherever the cache holds the invitation. */
function store(
  queryClient: QueryClient,
  queryKey: QueryKey,
  outcome: ReceivedInvitationOutcome,
): ReceivedInvitationRecord {
  let stored: ReceivedInvitationRecord | undefined

  function inRecord(record: ReceivedInvitationRecord): ReceivedInvitationRecord {
    if (record.id !== outcome.id) return record
    stored ??= { ...record, ...outcome }
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
  return stored ?? { ...unread, ...outcome }
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
