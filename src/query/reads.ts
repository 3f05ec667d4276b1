import type { InvitationsClient } from '../client/client.ts'
import type { InvitationError } from '../model/error.ts'
import type { Page } from '../model/page.ts'
import type { AnswerReaders } from './answers.ts'

/** Where a backend asks for more patience than this, in milliseconds, the person is told instead. */
const longestWait = 60_000

/**
 * How every read behaves: fresh for half a minute, so that many components cost one request, but read again
 * whenever the person comes back to the page; tried again twice, within one second and then within two, and only
 * where that may help. Attempted even where the browser believes that it is offline: it may be wrong.
 */
export const reads = {
  staleTime: 30_000,
  refetchOnWindowFocus: 'always',
  networkMode: 'offlineFirst',
  // Not the host's: what it keeps on the page until there is news may be another person's.
  placeholderData: () => undefined,
  retry: (failures: number, { transient, retryAfter = 0 }: InvitationError) =>
    transient && failures < 2 && retryAfter <= longestWait,
  retryDelay: (failures: number, { retryAfter = 0 }: InvitationError) =>
    Math.max(retryAfter, Math.random() * 1000 * 2 ** failures),
} as const

/** The page after this one, of a list that is read page after page; undefined where there is none. */
export function nextPage(
  { hasNextPage, items }: Page<unknown>,
  _pages: unknown,
  page: number,
): number | undefined {
  return hasNextPage && items.length > 0 ? page + 1 : undefined
}

/** What is made of answers: asked for at once, and right behind the page. */
const answers = import('./answers.ts').catch(() => {})

/**
 * One question to a backend. Whatever an adapter throws comes out as an `InvitationError`; `timeout` where no answer
 * came in time.
 *
 * @param understand Which of the answers' readers makes sure of this one.
 */
export async function ask<Answer>(
  client: InvitationsClient,
  question: () => Answer | Promise<Answer>,
  understand?: (readers: AnswerReaders) => (answer: Answer) => Answer,
): Promise<Answer> {
  // Not in this very moment: StrictMode leaves and comes back in it, and a read whose signal was taken would be
  // aborted and sent again.
  const asked = Promise.resolve().then(question)
  asked.catch(() => {})
  const readers = await answers
  return readers ? readers.settle(client, asked, understand) : asked
}
