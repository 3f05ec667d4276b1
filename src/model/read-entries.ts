/** The names and values of an object's own fields; none for anything else. */
export function readEntries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
