import type { SentProgresses } from './sent-progress.ts'
import { longestTimer } from './wait.ts'

/** Whether one of these was mailed a moment ago. */
export function isCooling({ cooling }: SentProgresses, keys: readonly string[]): boolean {
  return keys.some((key) => (cooling.get(key) ?? 0) > Date.now())
}

/** Mails none of these again for a while. @returns What ends that while at once. */
export function cool({ cooling, tell }: SentProgresses, keys: readonly string[], wait: number): () => void {
  const until = Date.now() + wait
  for (const key of keys) cooling.set(key, Math.max(until, cooling.get(key) ?? 0))
  const timer = setTimeout(end, Math.min(wait, longestTimer))

  function end() {
    clearTimeout(timer)
    for (const key of keys) if (cooling.get(key) === until) cooling.delete(key)
    tell([], {})
  }
  return end
}
