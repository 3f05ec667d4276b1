'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import type { Page } from '../model/page.ts'
import { statusAt } from '../model/status.ts'
import type { ReceivedInvitationRecord } from '../model/user-organization-invitation.ts'
import type { ListQuery } from '../query/keys.ts'
import { infiniteInvitationsOptions } from '../query/received.ts'
import { useInvitationsContext } from './invitations-context.ts'
import { useClock } from './use-clock.ts'

export interface PendingCountOptions extends Partial<ListQuery> {
  /** How often new ones are asked for while the page is seen, in milliseconds; 0 is never. @default 60_000 */
  refreshInterval?: number | undefined
}

export interface PendingCount {
  /** How many of those that have been read are pending by now; undefined where none could be read yet. */
  count: number | undefined
  /** Whether there are more than have been read. */
  more: boolean
}

/** How many invitations wait for an answer: by the one request that a list makes. */
export function usePendingCount({
  refreshInterval = 60_000,
  ...query
}: PendingCountOptions = {}): PendingCount {
  const { client } = useInvitationsContext()
  const { data, hasNextPage } = useInfiniteQuery({
    ...infiniteInvitationsOptions(client, query),
    refetchInterval: refreshInterval,
  })
  const countAt = (now: number) => (data ? pendingIn(data, now) : -1)
  const count = useClock(countAt, countAt(0))
  return { count: data ? count : undefined, more: hasNextPage }
}

type Records = Pick<InfiniteData<Page<ReceivedInvitationRecord>>, 'pages'>

/** What is read of twice, as by a page that shifted meanwhile, counts once. */
function pendingIn({ pages }: Records, now: number): number {
  const pending = pages.flatMap(({ items }) => items).filter((item) => statusAt(item, now) === 'pending')
  return new Set(pending.map(({ id }) => id)).size
}
