import type { Page } from 'playwright'
import { InvitationError } from 'invitekit/headless'
import type { ReceivedInvitationsPort, SendOutcome, SentInvitationsPort } from 'invitekit/headless'
import type { openPorts, Settled } from './page/ports.ts'

declare global {
  interface Window {
    ports: ReturnType<typeof openPorts>
  }
}

function unwrap<Value>(settled: Settled<Value>): Value {
  if (settled.failure) throw new InvitationError(settled.failure.code, settled.failure)
  return settled.value
}

/** The received side of a page: each verb runs there, with the real SDK and the person's own cookies. */
export async function remoteReceived(page: Page) {
  await open(page)
  return {
    list: async (query, signal) =>
      unwrap(
        await page.evaluate(
          ([one, aborted]) => {
            const { settle, received } = window.ports
            return settle(() => received.list(one, aborted ? AbortSignal.abort() : undefined))
          },
          [query, signal?.aborted] as const,
        ),
      ),
    get: async (id) =>
      unwrap(await page.evaluate((one) => window.ports.settle(() => window.ports.received.get(one)), id)),
    accept: async (id) =>
      unwrap(await page.evaluate((one) => window.ports.settle(() => window.ports.received.accept(one)), id)),
    isMember: async (id, signal) =>
      unwrap(
        await page.evaluate(
          ([one, aborted]) => {
            const { settle, received } = window.ports
            return settle(() => received.isMember(one, aborted ? AbortSignal.abort() : undefined))
          },
          [id, signal?.aborted] as const,
        ),
      ),
    activate: async (id) =>
      unwrap(
        await page.evaluate((one) => window.ports.settle(() => window.ports.received.activate(one)), id),
      ),
  } satisfies ReceivedInvitationsPort
}

/** The sent side of a page, of the organization that its person works in. */
export async function remoteSent(page: Page) {
  await open(page)
  return {
    list: async (query) =>
      unwrap(await page.evaluate((one) => window.ports.settle(() => window.ports.sent().list(one)), query)),
    send: async (drafts): Promise<SendOutcome[]> => {
      const outcomes = await page.evaluate(
        async (all) =>
          (await window.ports.sent().send(all)).map(({ draft, invitation, error }) => ({
            draft,
            invitation,
            failure: error && { code: error.code, status: error.status },
          })),
        drafts,
      )
      return outcomes.map(({ draft, invitation, failure }) =>
        invitation
          ? { draft, invitation }
          : { draft, error: new InvitationError(failure?.code ?? 'malformed', failure) },
      )
    },
    revoke: async (id) =>
      unwrap(await page.evaluate((one) => window.ports.settle(() => window.ports.sent().revoke(one)), id)),
    chunkSize: await page.evaluate(() => window.ports.sent().chunkSize),
    members: async (signal) =>
      unwrap(
        await page.evaluate(
          (aborted) =>
            window.ports.settle(() => window.ports.sent().members(aborted ? AbortSignal.abort() : undefined)),
          signal?.aborted,
        ),
      ),
    roles: async () =>
      unwrap(await page.evaluate(() => window.ports.settle(() => window.ports.sent().roles()))),
  } satisfies SentInvitationsPort
}

/** The verbs that the page's client has, on both sides. */
export async function verbsOf(page: Page): Promise<string[]> {
  await open(page)
  return page.evaluate(() =>
    window.ports.verbs.filter((verb) => !['organizationId', 'chunkSize'].includes(verb)).toSorted(),
  )
}

function open(page: Page) {
  return page.evaluate(() => {
    window.ports = window.openPorts()
  })
}
