import type { ClerkDatabase } from '../database.ts'
import { ClerkRefusal } from '../refusal.ts'

const hour = 60 * 60 * 1000

/** How many calls of each kind one instance may make within an hour. */
const limits: readonly (readonly [RegExp, number])[] = [
  [/^POST \/invitations$/, 100],
  [/^POST \/invitations\/bulk$/, 25],
  [/^POST \/organizations\/[^/]+\/invitations$/, 250],
  [/^POST \/organizations\/[^/]+\/invitations\/bulk$/, 50],
]

/** Counts the calls of one instance: whatever its tenants, they share the limits. */
export function createHourlyLimits(database: ClerkDatabase) {
  const calls = new Map<RegExp, number[]>()

  return {
    /** @throws ClerkRefusal – 429, with the seconds until the first call is an hour old. */
    count(operation: string) {
      const limited = limits.find(([pattern]) => pattern.test(operation))
      if (!limited) return
      const [pattern, most] = limited
      const now = database.clock()
      const recent = (calls.get(pattern) ?? []).filter((time) => time > now - hour)
      const [oldest = now] = recent
      if (recent.length >= most) {
        const retryAfter = Math.ceil((oldest + hour - now) / 1000)
        throw new ClerkRefusal(429, 'too_many_requests', { retryAfter })
      }
      calls.set(pattern, [...recent, now])
    },
  }
}
