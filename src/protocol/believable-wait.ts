import { longestWait } from '../model/retry-after.ts'

/** How long to wait, in whole milliseconds, out of anything that may say so. */
export function believableWait(value: unknown): number | undefined {
  return typeof value === 'number' && !Number.isNaN(value)
    ? Math.round(Math.min(Math.max(value, 0), longestWait))
    : undefined
}
