/** The longest wait, in milliseconds: more is a mistake, or no wait that anybody sits out. */
const longest = 24 * 60 * 60 * 1000

/** How long to wait, in whole milliseconds, out of anything that may say so. */
export function believableWait(value: unknown): number | undefined {
  return typeof value === 'number' && !Number.isNaN(value)
    ? Math.round(Math.min(Math.max(value, 0), longest))
    : undefined
}
