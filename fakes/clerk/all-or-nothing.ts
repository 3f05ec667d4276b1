import type { ClerkDatabase } from './database.ts'

/** Takes back what was invited, and its mails, where one of several fails; unless the instance is not like that. */
export function allOrNothing<Result>(database: ClerkDatabase, work: () => Result): Result {
  const tables = [database.organizationInvitations, database.applicationInvitations]
  const before = new Set(tables.flatMap((table) => [...table.keys()]))
  const mails = database.mails.length
  try {
    return work()
  } catch (refusal) {
    if (!database.bulkIsAtomic) throw refusal
    for (const table of tables) {
      for (const id of table.keys()) if (!before.has(id)) table.delete(id)
    }
    database.mails.length = mails
    throw refusal
  }
}
