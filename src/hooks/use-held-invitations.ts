'use client'
import { useState } from 'react'
import { untouched } from '../model/acceptance.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { useInvitationsContext } from './invitations-context.ts'

type Rows = readonly UserOrganizationInvitation[]

/**
 * The rows to show of a list that is read again and again: one that somebody has pressed in keeps its place, also
 * where the backend lists it elsewhere by now, or not at all.
 *
 * @param data What the rows were made of: the same for the same rows.
 */
export function useHeldInvitations(data: object, rows: Rows): Rows {
  const { acceptances } = useInvitationsContext()
  const [held, setHeld] = useState({ acceptances, data, rows })
  if (held.data === data && held.acceptances === acceptances) return held.rows

  const before = held.acceptances === acceptances ? held.rows : []
  const after = new Map(rows.map((row) => [row.id, row]))
  const pressed = before.flatMap(({ id }, place) =>
    acceptances.get(id) !== untouched ? [{ id, place }] : [],
  )
  const now = rows.filter(({ id }) => !pressed.some((one) => one.id === id))
  for (const { id, place } of pressed) {
    const row = after.get(id) ?? before[place]
    if (row) now.splice(place, 0, row)
  }
  setHeld({ acceptances, data, rows: now })
  return now
}
