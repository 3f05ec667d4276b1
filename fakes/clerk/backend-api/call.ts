import type { ClerkDatabase } from '../database.ts'

/** One call of an endpoint. */
export interface Call {
  database: ClerkDatabase
  /** What stands in the path's gaps, decoded. */
  ids: readonly string[]
  params: URLSearchParams
  body: unknown
}
