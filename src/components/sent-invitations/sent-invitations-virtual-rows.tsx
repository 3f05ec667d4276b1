'use client'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range, VirtualItem } from '@tanstack/react-virtual'
import { Fragment, useCallback, useMemo, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, ReactNode, RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { InvitationRecord } from '../../model/invitation.ts'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { roles } from './roles.ts'
import type { DrawRow } from './sent-invitations-table.tsx'

export interface SentInvitationsVirtualRowsProps {
  rows: readonly InvitationRecord[]
  row: DrawRow
  /** What the rows scroll in: there already where these come in the place of others. */
  scroll: RefObject<HTMLElement | null>
  /** At which row it begins. */
  from: number
}

/** The height of a row that has not been seen yet, in pixels. */
const usual = 53

/** The rows in view, with room for the others. The row that has the focus, and its neighbours, are always there. */
export function SentInvitationsVirtualRows({ rows, row, scroll, from }: SentInvitationsVirtualRowsProps) {
  /** The first rows are drawn anew here: what has the focus among them keeps it. */
  const [before] = useState(() => scroll.current?.querySelector('tbody :focus'))
  const [focused, setFocused] = useState<VirtualItem['key'] | undefined>(
    () => rows[indexOf(before?.closest('tr'))]?.id,
  )
  /** What the stylesheet gives it, until it is measured: to measure now has all that there is laid out twice. */
  const [height] = useState(() => 0.8 * innerHeight)
  const focusedIndex = useMemo(
    () => (focused === undefined ? -1 : rows.findIndex(({ id }) => id === focused)),
    [rows, focused],
  )
  const body = useRef<HTMLTableSectionElement>(null)
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    // Asked for before React has set the ref of an element around these rows.
    getScrollElement: () =>
      body.current?.closest<HTMLElement>("[data-slot='ik-sent-invitations-scroll']") ?? null,
    estimateSize: () => usual,
    getItemKey: (index) => rows[index]?.id ?? index,
    initialOffset: from * usual,
    initialRect: { width: 0, height },
    overscan: 6,
    rangeExtractor: (range) => withNeighbours(range, focusedIndex),
  })
  const last = rows.length - 1

  /** Others may come before it while it has the focus. The same function for all rows there will be. */
  const onFocus = useCallback(
    ({ currentTarget }: FocusEvent) => setFocused(virtualizer.options.getItemKey(indexOf(currentTarget))),
    [virtualizer],
  )
  /** The browser would find the end of what is drawn. */
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const index = event.ctrlKey ? { Home: 0, End: last }[event.key] : undefined
      if (index === undefined) return
      event.preventDefault()
      flushSync(() => setFocused(virtualizer.options.getItemKey(index)))
      const target = body.current?.querySelector<HTMLElement>(`[aria-rowindex='${index + 2}']`)
      // A row with nothing to press in it takes the focus itself.
      if (target) target.tabIndex = -1
      const control = target?.querySelector<HTMLElement>('input, button') ?? target
      control?.focus({ preventScroll: true })
      // Until what it comes by has been measured.
      virtualizer.scrollToIndex(index, { align: index === 0 ? 'start' : 'end' })
    },
    [last, virtualizer],
  )

  const takeFocus = useCallback(
    (element: HTMLTableSectionElement | null) => {
      body.current = element
      if (!before) return
      const place = `[aria-rowindex='${indexOf(before.closest('tr')) + 2}'] ${before.tagName}`
      takeLostFocus(element?.querySelector<HTMLElement>(place) ?? null)
    },
    [before],
  )

  const drawn: ReactNode[] = []
  let end = 0
  for (const { index, key, start, end: next } of virtualizer.getVirtualItems()) {
    const record = rows[index]
    const measured = { ref: virtualizer.measureElement, 'data-index': index }
    drawn.push(
      <Fragment key={key}>
        {start > end && <Gap height={start - end} />}
        {record && row({ record, index, ...measured, onFocus, onKeyDown })}
      </Fragment>,
    )
    end = next
  }
  const rest = virtualizer.getTotalSize() - end
  return (
    <tbody {...roles.group} data-slot="ik-sent-invitations-rows" ref={takeFocus}>
      {drawn}
      {rest > 0 && <Gap key="rest" height={rest} />}
    </tbody>
  )
}

/** The room of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  const size = useCallback(
    (gap: HTMLElement | null) => gap?.style.setProperty('height', `${height}px`),
    [height],
  )
  return <tr aria-hidden="true" data-slot="ik-sent-invitations-gap" ref={size} />
}

function indexOf(row: Element | null | undefined): number {
  return Number(row?.getAttribute('aria-rowindex') ?? 1) - 2
}

function withNeighbours(range: Range, focused: number): number[] {
  const indices = new Set(defaultRangeExtractor(range))
  for (const index of focused < 0 ? [] : [focused - 1, focused, focused + 1]) {
    if (index >= 0 && index < range.count) indices.add(index)
  }
  return [...indices].toSorted((a, b) => a - b)
}
