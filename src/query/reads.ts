import type { InvitationsClient } from '../client/client.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'

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

/**
 * One question to a backend. Whatever an adapter throws comes out as an `InvitationError`; `timeout` where no answer
 * came in time.
 */
export async function ask<Result>(
  { timeout = 30_000 }: InvitationsClient,
  question: () => Promise<Result>,
): Promise<Result> {
  let timer
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new InvitationError('timeout')), timeout)
  })
  try {
    // Not in this very moment: StrictMode leaves and comes back in it, and a read whose signal was taken would be
    // aborted and sent again.
    return await Promise.race([Promise.resolve().then(question), late])
  } catch (thrown) {
    throw toInvitationError(thrown)
  } finally {
    clearTimeout(timer)
  }
}
