'use client'
import { useState } from 'react'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import { useSentRecords } from '../../hooks/use-sent-records.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import { isKnownStatus } from '../../model/status.ts'
import { statusOf } from './sent-view.ts'
import type { SentView } from './sent-view.ts'

/** What is read, and the rows to show of it. */
export interface SentRows {
  list: ReturnType<typeof useSentRecords>
  /** Undefined until something was read; while another view loads, those of the one before. */
  rows: readonly InvitationRecord[] | undefined
  /** How many there are over all pages; undefined where nobody knows. */
  total: number | undefined
}

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
    now = { client, view, data, rows: now.view === view ? holdPlaces(now.rows ?? [], read, touched) : read }
  }
  if (now !== shown) setShown(now)
  const pages = now.data?.pages ?? []
  const known = view.filter === 'other' ? undefined : pages.at(-1)?.total
  return { list, rows: now.rows, total: list.hasNextPage ? known : now.rows?.length }
}

interface Shown {
  client: object
  view: SentView
  data?: ReturnType<typeof useSentRecords>['data']
  rows?: readonly InvitationRecord[] | undefined
}

/** The rows of all pages. What has moved on to the next page while that was read is among them once. */
function rowsOf({ pages }: NonNullable<Shown['data']>, { filter }: SentView): readonly InvitationRecord[] {
  const seen = new Set<string>()
  const rows = pages.flatMap(({ items }) => items.filter(({ id }) => !seen.has(id) && seen.add(id)))
  return filter === 'other' ? rows.filter(({ status }) => !isKnownStatus(status)) : rows
}

function holdPlaces(
  before: readonly InvitationRecord[],
  after: readonly InvitationRecord[],
  touched: ReadonlySet<string>,
): readonly InvitationRecord[] {
  const held = before.flatMap((row, place) => (touched.has(row.id) ? [{ row, place }] : []))
  if (held.length === 0) return after
  const read = new Map(after.map((row) => [row.id, row]))
  const rows = after.filter(({ id }) => !touched.has(id) || !held.some(({ row }) => row.id === id))
  for (const { row, place } of held) rows.splice(place, 0, read.get(row.id) ?? row)
  return rows
}
