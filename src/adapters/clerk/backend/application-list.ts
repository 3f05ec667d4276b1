import type { InvitationRecord } from '../../../model/invitation.ts'
import type { Page } from '../../../model/page.ts'
import { arrange } from '../../../model/sent-query.ts'
import type { InvitationOrder, SentQuery } from '../../../model/sent-query.ts'
import { call } from '../call.ts'
import { isClerkStatus } from '../status.ts'
import type { ClerkStatus } from '../status.ts'
import type { ApplicationListParams, ClerkBackendClient } from './clerk-client.ts'
import { decodePage } from './decode.ts'

/** The most rows that one request gives. */
const most = 500

const orders = {
  createdAt: '+created_at',
  '-createdAt': '-created_at',
  emailAddress: '+email_address',
  '-emailAddress': '-email_address',
  expiresAt: '+expires_at',
  '-expiresAt': '-expires_at',
} as const satisfies Record<InvitationOrder, ApplicationListParams['orderBy']>

/**
 * One page of the application's invitations. Clerk lists those of one status, or all but the revoked ones: what takes
 * more than one such list is read from the start of each, and merged.
 */
export async function listApplication(
  invitations: Pick<ClerkBackendClient['invitations'], 'getInvitationList'>,
  { page, pageSize, status, search = '', order = '-createdAt' }: SentQuery,
  signal?: AbortSignal,
): Promise<Page<InvitationRecord>> {
  const query = search.trim()
  const asked = status ? [...new Set(status)].filter(isClerkStatus) : [undefined, 'revoked' as const]
  const merged = asked.length > 1
  const end = page * pageSize

  async function read(one: ClerkStatus | undefined) {
    const records: InvitationRecord[] = []
    let total = end
    for (let offset = merged ? 0 : end - pageSize; offset < Math.min(end, total); offset += most) {
      const answer = await call(
        () =>
          invitations.getInvitationList({
            ...(one && { status: one }),
            ...(query && { query }),
            orderBy: orders[order],
            limit: Math.min(most, end - offset),
            offset,
          }),
        signal,
      )
      const { records: rows, total: count } = decodePage(answer)
      records.push(...rows)
      total = count
    }
    return { records, total }
  }

  const lists = await Promise.all(asked.map(read))
  const total = lists.reduce((sum, list) => sum + list.total, 0)
  // One that is revoked meanwhile is in both lists.
  const records = new Map(lists.flatMap((list) => list.records.map((record) => [record.id, record])))
  const items = [...records.values()]
  return {
    items: merged ? arrange(items, { page, pageSize, order }).items : items,
    total,
    hasNextPage: total > end,
  }
}
