import type { InvitationsClient, Page, ReceivedInvitationOutcome } from 'invitekit/headless'
import { receivedRecords, sentRecords } from './records.ts'

/** A backend in the page, which every contender asks in the same way, and what was asked of it. */
export interface Backend {
  client: InvitationsClient
  /** How many invitations it has on either side: a page of a list is as long. */
  length: number
  /** How often each verb was called. */
  calls: { list: number; get: number; accept: number; sent: number; search: number }
  /** Answers everything that waits for it: accepting, and searching what was sent. */
  answer: () => void
  /** From now on lists are read anew, as they come from a network: equal, and not the same. */
  copy: () => void
}

function whole<Item>(items: Item[]): Page<Item> {
  return { items, hasNextPage: false, total: items.length }
}

let backends = 0

/** Makes a backend. A list is answered at once, so that the time that is measured is the page's own. */
export function createBackend(length: number): Backend {
  const calls = { list: 0, get: 0, accept: 0, sent: 0, search: 0 }
  const waiting: (() => void)[] = []
  let received = receivedRecords(length)
  let sent = sentRecords(length)
  const asked = () => new Promise<void>((resolve) => waiting.push(resolve))
  backends += 1

  return {
    length,
    calls,
    answer: () => waiting.splice(0).forEach((resolve) => resolve()),
    copy() {
      received = structuredClone(received)
      sent = structuredClone(sent)
    },
    client: {
      scope: `bench:${backends}`,
      received: {
        async list() {
          calls.list += 1
          return whole(received)
        },
        async get(id) {
          calls.get += 1
          return received.find((one) => one.id === id) ?? Promise.reject(new Error(id))
        },
        async accept(id): Promise<ReceivedInvitationOutcome> {
          calls.accept += 1
          await asked()
          return { id, status: 'accepted', updatedAt: Date.now() }
        },
        decline: async (id) => ({ id, status: 'declined' }),
      },
      sent: {
        async list({ search }) {
          calls.sent += 1
          if (!search) return whole(sent)
          calls.search += 1
          await asked()
          return whole(sent.filter(({ emailAddress }) => emailAddress.includes(search)))
        },
        send: async () => [],
        revoke: () => Promise.reject(new Error('revoke')),
        resend: () => Promise.reject(new Error('resend')),
      },
    },
  }
}
