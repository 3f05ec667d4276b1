import type { InvitationsSession } from '../client/backend.ts'
import type { RateLimitQuestion } from './handler-options.ts'
import { slidingWindow } from './sliding-window.ts'

export interface MemoryRateLimitOptions {
  /** Requests of one person within the window. @default 120 */
  perUser?: number | undefined
  /** Requests of one organization within the window. @default 600 */
  perOrganization?: number | undefined
  /** Requests from one network address within the window, of whomever: before it is known who asks. @default 300 */
  perAddress?: number | undefined
  /** In milliseconds. @default 60_000 */
  window?: number | undefined
  /**
   * The network address of the caller, where the host knows it. A header such as `X-Forwarded-For` says the truth only
   * behind a proxy that writes it anew.
   */
  clientAddress?: ((request: Request) => string | undefined) | undefined
}

/**
 * A `rateLimit` that counts in this process: enough for one server. Several of them allow as much each; where a worker
 * is started for each request, nothing is counted.
 */
export function memoryRateLimit({
  perUser = 120,
  perOrganization = 600,
  perAddress = 300,
  window = 60_000,
  clientAddress,
}: MemoryRateLimitOptions = {}): (
  question: RateLimitQuestion<InvitationsSession>,
) => { retryAfter: number } | null {
  const users = slidingWindow(perUser, window)
  const organizations = slidingWindow(perOrganization, window)
  const addresses = slidingWindow(perAddress, window)

  return ({ session, request }) => {
    const counters = session
      ? [
          { counter: users, key: session.userId },
          { counter: organizations, key: session.organizationId },
        ]
      : [{ counter: addresses, key: clientAddress?.(request) }]
    const asked = counters.flatMap(({ counter, key }) => (key ? { counter, key } : []))
    const retryAfter = Math.max(0, ...asked.map(({ counter, key }) => counter.wait(key)))
    if (retryAfter > 0) return { retryAfter }
    for (const { counter, key } of asked) counter.add(key)
    return null
  }
}
