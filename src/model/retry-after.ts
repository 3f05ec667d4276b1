/** The longest wait that is believed: more is a mistake, or no wait that anybody sits out. */
export const longestWait = 24 * 60 * 60 * 1000

/**
 * How long a `Retry-After` header asks to wait, in milliseconds, and a day at most.
 *
 * @param value Seconds, or an HTTP date.
 * @param now The server's time, in milliseconds since 1970, for a date to be counted from.
 * @returns Undefined where there is no header, or none that can be read.
 */
export function retryAfter(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim() || 'NaN'
  // `Date.parse` alone would read "try 5" as a day in May.
  const wait = text.endsWith('GMT') ? Date.parse(text) - now : Number(text) * 1000
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestWait)
}
