'use client'
import { useState } from 'react'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import { useSentRecords } from '../../hooks/use-sent-records.ts'
import type { InvitationError } from '../../model/error.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import { isKnownStatus } from '../../model/status.ts'
import { statusOf } from './sent-view.ts'
import type { SentView } from './sent-view.ts'

/** What is read, and the rows to show of it. */
export interface SentRows {
  list: ReturnType<typeof useSentRecords>
  /** Undefined until something was read; while another view loads, those of the one before; none where it can't be read. */
  rows: readonly InvitationRecord[] | undefined
  /** Why this view can't be read. */
  unread: InvitationError | undefined
  /** How many there are over all pages; undefined where nobody knows. */
  total: number | undefined
}

const none: readonly InvitationRecord[] = []

/**
 * The rows of a view. What somebody has acted on here keeps its place, also where the backend lists it elsewhere by
 * now, or not at all; until another view is chosen.
 *
 * @param touched The ids of what was acted on.
 */
export function useSentRows(
  view: SentView,
  pageSize: number | undefined,
  touched: ReadonlySet<string>,
): SentRows {
  const client = useInvitationsClient()
  const status = statusOf(view)
  const list = useSentRecords({
    ...(view.search && { search: view.search }),
    order: view.order,
    ...(status && { status: [status] }),
    ...(pageSize && { pageSize }),
  })
  const { data } = list
  const [shown, setShown] = useState<Shown>({ client, view })
  let now = shown.client === client ? shown : { client, view }
  if (data && (data !== now.data || view !== now.view)) {
    const read = rowsOf(data, view)
    const held = now.view === view ? holdPlaces(now, read, touched) : { rows: read }
    now = { client, view, data, hasNextPage: list.hasNextPage, ...held }
  }
  if (now !== shown) setShown(now)
  const unread = (!data && list.error) || undefined
  const known = now.view.filter === 'other' ? undefined : now.data?.pages.at(-1)?.total
  const total = now.hasNextPage ? known : now.rows?.length
  return { list, unread, rows: unread ? now.rows && none : now.rows, total: unread ? undefined : total }
}

interface Shown {
  client: object
  view: SentView
  data?: ReturnType<typeof useSentRecords>['data']
  hasNextPage?: boolean
  rows?: readonly InvitationRecord[] | undefined
  /** The ids of the rows that keep their places: what was mailed again may have another one by now. */
  held?: ReadonlySet<string> | undefined
}

/** The rows of all pages. What has moved on to the next page while that was read is among them once. */
function rowsOf({ pages }: NonNullable<Shown['data']>, { filter }: SentView): readonly InvitationRecord[] {
  const seen = new Set<string>()
  const rows = pages.flatMap(({ items }) => items.filter(({ id }) => !seen.has(id) && seen.add(id)))
  return filter === 'other' ? rows.filter(({ status }) => !isKnownStatus(status)) : rows
}

function holdPlaces(
  { rows: before = none, held: kept }: Shown,
  after: readonly InvitationRecord[],
  touched: ReadonlySet<string>,
): Pick<Shown, 'rows' | 'held'> {
  const held = before.flatMap((row, place) =>
    touched.has(row.id) || kept?.has(row.id) ? [{ row, place }] : [],
  )
  if (held.length === 0) return { rows: after }
  const known = new Set(before.map(({ id }) => id))
  const read = new Map(after.map((row) => [row.id, row]))
  const news = after.filter(({ id }) => !known.has(id))
  const now = held.map(({ row, place }) => ({ row: read.get(row.id) ?? heirOf(row, news) ?? row, place }))
  const ids = new Set(now.map(({ row }) => row.id))
  const rows = after.filter(({ id }) => !ids.has(id))
  for (const { row, place } of now) rows.splice(place, 0, row)
  return { rows, held: ids }
}

/** What an invitation that is gone was mailed again as: some backends give it another id. */
function heirOf({ status, emailAddress }: InvitationRecord, news: readonly InvitationRecord[]) {
  const mayBe = status === 'pending' || status === 'expired'
  return mayBe ? news.find((row) => row.emailAddress.toLowerCase() === emailAddress.toLowerCase()) : undefined
}
