/** The length at which better-auth cuts every list, unless `defaultFindManyLimit` says otherwise. */
const limit = 100

/** Whether better-auth may have left rows out: it says nothing. A host's limit that is no multiple goes unnoticed. */
export function isTruncated(rows: readonly unknown[]): boolean {
  return rows.length > 0 && rows.length % limit === 0
}
