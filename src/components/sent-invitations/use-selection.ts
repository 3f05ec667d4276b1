'use client'
import { useCallback, useReducer } from 'react'
import type { InvitationRecord } from '../../model/invitation.ts'

/** Which rows are selected. */
export interface Selection {
  /** The selected rows, in their order. */
  chosen: readonly InvitationRecord[]
  has: (id: string) => boolean
  /** Whether all that can be selected is, nothing is, or something between. */
  state: 'none' | 'some' | 'all'
  /** Selects a row, or no longer; with `range`, all from the one before to it. Always the same function. */
  toggle: (id: string, range: boolean) => void
  toggleAll: () => void
  clear: () => void
}

interface State {
  ids: ReadonlySet<string>
  /** Where a range begins. */
  last?: string
}

type Action = { type: 'toggle'; id: string; range: boolean } | { type: 'all' } | { type: 'none' }

const nothing: State = { ids: new Set() }
const none: readonly InvitationRecord[] = []

/**
 * Keeps which of these rows are selected: those that are gone, or can no longer be, no longer count.
 *
 * @param canSelect Is asked of no more rows than it takes: there may be thousands, and mostly none is selected.
 */
export function useSelection(
  rows: readonly InvitationRecord[],
  canSelect: (row: InvitationRecord) => boolean,
): Selection {
  const [{ ids }, dispatch] = useReducer(
    (state: State, action: Action) => step(state, action, () => rows.filter(canSelect)),
    nothing,
  )
  const chosen = ids.size > 0 ? rows.filter((row) => ids.has(row.id) && canSelect(row)) : none
  const all = chosen.length > 0 && rows.every((row) => ids.has(row.id) || !canSelect(row))
  return {
    chosen,
    has: (id) => ids.has(id),
    state: all ? 'all' : chosen.length > 0 ? 'some' : 'none',
    toggle: useCallback((id, range) => dispatch({ type: 'toggle', id, range }), []),
    toggleAll: () => dispatch({ type: all ? 'none' : 'all' }),
    clear: useCallback(() => dispatch({ type: 'none' }), []),
  }
}

function step({ ids, last }: State, action: Action, rows: () => readonly InvitationRecord[]): State {
  if (action.type === 'none') return nothing
  if (action.type === 'all') return { ids: new Set(rows().map(({ id }) => id)) }
  const { id } = action
  const next = new Set(ids)
  for (const one of action.range ? between(rows(), last ?? id, id) : [id]) {
    if (ids.has(id)) next.delete(one)
    else next.add(one)
  }
  return { ids: next, last: id }
}

function between(rows: readonly InvitationRecord[], from: string, to: string): string[] {
  const last = rows.findIndex(({ id }) => id === to)
  const first = rows.findIndex(({ id }) => id === from)
  // Where it began has gone: nobody has said how far it goes.
  const ends = [first < 0 ? last : first, last]
  return rows.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id)
}
