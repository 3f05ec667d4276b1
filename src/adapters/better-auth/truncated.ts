/**
 * Whether better-auth may have left rows out: it says nothing. It cuts every list at 100, unless
 * `defaultFindManyLimit` says otherwise; a host's limit that is no multiple goes unnoticed.
 */
export function isTruncated(rows: readonly unknown[]): boolean {
  return rows.length > 0 && rows.length % 100 === 0
}
