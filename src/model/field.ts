/** Readers of untrusted JSON: each takes any value and gives a usable one, and none throws. */

/** Dates outside these years are taken for mistakes: seconds read as milliseconds, overflows, zeros. */
const earliest = Date.UTC(2000, 0)
const latest = Date.UTC(2200, 0)

/** `Date.parse` alone would read "member 5" as a day in May. */
const isoDate = /^\d{4}-\d\d-\d\d(T|$)/

/** Gives what is in a field of untrusted JSON, by its name; undefined where there is none. */
export type Fields = (name: string) => unknown

/** The own fields of an object; none for anything else. */
export function readFields(value: unknown): Fields {
  const own: Record<string, unknown> = Object(typeof value === 'object' ? value : null)
  return (name) => (Object.hasOwn(own, name) ? own[name] : undefined)
}

/** A string, or a number written out (backends with serial ids send numbers); else empty. */
export function readText(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : ''
}

/** As `readText`, but undefined where there is no text. */
export function readOptionalText(value: unknown): string | undefined {
  return readText(value) || undefined
}

/** A moment in milliseconds since 1970, from milliseconds, an ISO date or a `Date`; null where unreadable. */
export function readTime(value: unknown): number | null {
  const text = typeof value === 'string' && isoDate.test(value) ? Date.parse(value) : value
  const time = text instanceof Date ? text.getTime() : text
  return typeof time === 'number' && time >= earliest && time < latest ? time : null
}

/** A list's elements; none for anything else. */
export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
