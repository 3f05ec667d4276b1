import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { InvitationsClient } from '../client/client.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'
import type { Page } from '../model/page.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../model/user-organization-invitation.ts'
import { invitationKeys } from './keys.ts'
import { receivedPort } from './received.ts'

/** The writes of the received side. Pressing twice while one is under way gives the same promise. */
export interface ReceivedWrites {
  accept(id: string): Promise<ReceivedInvitationRecord>
  /** Absent where the backend can't. */
  decline?: (id: string) => Promise<ReceivedInvitationRecord>
}

/** Writes that leave their outcome in the cache, whether or not the component that asked is still there. */
export function createReceivedWrites(client: InvitationsClient, queryClient: QueryClient): ReceivedWrites {
  const underWay = new Map<string, Promise<ReceivedInvitationRecord>>()

  function once(key: string, write: () => Promise<ReceivedInvitationRecord>) {
    const running = underWay.get(key) ?? write().finally(() => underWay.delete(key))
    underWay.set(key, running)
    return running
  }

  async function settle(
    write: () => Promise<ReceivedInvitationOutcome>,
    expected: 'accepted' | 'declined',
  ): Promise<ReceivedInvitationRecord> {
    const received = { queryKey: invitationKeys.received(client) }
    // A list that was asked for before the write must not arrive after it.
    void queryClient.cancelQueries({ ...received, predicate: ({ state }) => state.data !== undefined })
    const outcome = await write().catch((thrown: unknown) => {
      throw toInvitationError(thrown)
    })
    if (outcome.status !== expected) throw new InvitationError('unconfirmed')
    const record = store(client, queryClient, outcome)
    void queryClient.invalidateQueries({ ...received, refetchType: 'none' })
    return record
  }

  const { received } = client
  const decline = received?.decline?.bind(received)
  return {
    accept: (id) =>
      once(`accept ${id}`, () => settle(async () => receivedPort(client).accept(id), 'accepted')),
    ...(decline && {
      decline: (id) => once(`decline ${id}`, () => settle(async () => decline(id), 'declined')),
    }),
  }
}

/** Puts an outcome in place wherever the cache holds the invitation. */
function store(
  client: InvitationsClient,
  queryClient: QueryClient,
  outcome: ReceivedInvitationOutcome,
): ReceivedInvitationRecord {
  let stored: ReceivedInvitationRecord | undefined

  function inRecord(record: ReceivedInvitationRecord): ReceivedInvitationRecord {
    if (record.id !== outcome.id) return record
    stored ??= { ...record, ...outcome }
    return stored
  }
  function inPage(page: Page<ReceivedInvitationRecord>): Page<ReceivedInvitationRecord> {
    return { ...page, items: page.items.map(inRecord) }
  }

  queryClient.setQueriesData<ReceivedInvitationRecord>(
    { queryKey: invitationKeys.receivedOnes(client) },
    (record) => record && inRecord(record),
  )
  queryClient.setQueriesData<Page<ReceivedInvitationRecord>>(
    { queryKey: invitationKeys.receivedPages(client) },
    (page) => page && inPage(page),
  )
  queryClient.setQueriesData<InfiniteData<Page<ReceivedInvitationRecord>>>(
    { queryKey: invitationKeys.receivedLists(client) },
    (data) => data && { ...data, pages: data.pages.map(inPage) },
  )
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
