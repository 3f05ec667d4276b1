import type { InvitationRecord } from '../model/invitation.ts'
import { readPages } from '../model/page.ts'
import type { SentQuery } from '../model/sent-query.ts'
import type { Presser } from './acceptances.ts'
import { sentPage } from './answers.ts'
import { patiently } from './request.ts'
import { tellsOfMail } from './sent-doubt.ts'
import type { SentDoubt } from './sent-doubt.ts'
import { each, sentRequest } from './sent-request.ts'

/** What is there of some addresses. Those that are in neither are known not to be there. */
export interface FoundSent {
  found: ReadonlyMap<string, InvitationRecord>
  /** Of these nobody can tell. */
  unsure: ReadonlySet<string>
}

/**
 * Looks for what went out to these addresses, in lower case. The newest are read first, in any status, so that one which
 * was accepted meanwhile is found, and none slips to a page that was read already. Where the list is longer than that,
 * each address is searched for.
 *
 * @throws InvitationError
 */
export async function findSent(presser: Presser, doubts: ReadonlyMap<string, SentDoubt>): Promise<FoundSent> {
  const missing = new Map(doubts)
  const found = new Map<string, InvitationRecord>()
  const unsure = new Set<string>()
  let cut = false

  async function list(query: SentQuery) {
    const page = await patiently(() => sentRequest(presser, (port) => port.list(query).then(sentPage)))
    for (const record of page.items) {
      const address = record.emailAddress.toLowerCase()
      const doubt = missing.get(address)
      if (doubt && tellsOfMail(record, doubt)) {
        found.set(address, record)
        missing.delete(address)
      }
    }
    cut ||= page.truncated ?? false
    return { ...page, hasNextPage: page.hasNextPage && missing.size > 0 }
  }

  const { truncated } = await readPages(list, { pageSize: 100, limit: 1000 })
  if (cut || truncated) {
    await each([...missing.keys()], 4, async (search) => {
      const page = await list({ page: 1, pageSize: 100, search })
      if (missing.has(search) && (page.truncated || page.hasNextPage)) unsure.add(search)
    })
  }
  return { found, unsure }
}
