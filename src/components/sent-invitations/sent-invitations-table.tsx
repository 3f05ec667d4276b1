'use client'
import { createElement, useRef, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { sent } from '../../i18n/en/sent.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationRecord } from '../../model/invitation.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { SentInvitationsHead } from './sent-invitations-head.tsx'
import { roles } from './roles.ts'
import type { SentInvitationsHeadProps } from './sent-invitations-head.tsx'
import { prepareMenu } from './use-row-menu.ts'

/** Draws the row at an index, from 0; the rest is for its element. */
export type DrawRow = (
  place: { record: InvitationRecord; index: number; 'data-index'?: number } & ComponentProps<'tr'>,
) => ReactNode

export interface SentInvitationsTableProps extends SentInvitationsHeadProps {
  /** What the table is called. */
  title: string
  rows: readonly InvitationRecord[]
  row: DrawRow
  /** How many there are over all pages; undefined where nobody knows. */
  total: number | undefined
  /** Whether these are rows of another view, until those of this one are here. */
  busy: boolean
  /** Said in the place of the rows where there are none. */
  children: ReactNode
}

/** From more rows on, only those in view are drawn. */
const many = 200

const useVirtualRows = onDemand(() =>
  import('./sent-invitations-virtual-rows.tsx').then(
    ({ SentInvitationsVirtualRows }) => SentInvitationsVirtualRows,
  ),
)

/** The table itself, in a part of the page that scrolls once there are many rows. */
export function SentInvitationsTable({
  title,
  rows,
  row,
  total,
  busy,
  children,
  ...head
}: SentInvitationsTableProps) {
  const messages = useMessages(sent)
  const scroll = useRef<HTMLDivElement>(null)
  const [first] = useState(rows.length)
  const VirtualRows = useVirtualRows(rows.length > many)
  const virtual = rows.length > many && VirtualRows !== 'failed'
  const drawn = virtual ? rows.slice(0, VirtualRows ? 0 : many) : rows

  return (
    <div
      data-slot="ik-sent-invitations-scroll"
      data-virtual={virtual ? '' : undefined}
      ref={scroll}
      onPointerEnter={prepareMenu}
      onFocus={prepareMenu}
      {...(virtual && { role: 'region', tabIndex: 0, 'aria-label': messages.sentScroll })}
    >
      <table
        {...roles.table}
        data-slot="ik-sent-invitations-table"
        aria-rowcount={total === undefined ? -1 : total + 1}
        aria-busy={busy}
      >
        <caption data-slot="ik-hidden">{title}</caption>
        <SentInvitationsHead {...head} />
        {virtual && VirtualRows ? (
          // It is read for what has the focus in it, by the rows that come in the place of others.
          // oxlint-disable-next-line react/refs
          createElement(VirtualRows, { rows, row, scroll, from: first > many ? 0 : many })
        ) : (
          <tbody {...roles.group} data-slot="ik-sent-invitations-rows">
            {drawn.map((record, index) => row({ record, index }))}
            {rows.length === 0 && (
              <tr {...roles.row} data-slot="ik-sent-invitations-row">
                <td {...roles.cell} data-slot="ik-sent-invitations-cell" data-column="outcome" colSpan={8}>
                  {children}
                </td>
              </tr>
            )}
          </tbody>
        )}
      </table>
    </div>
  )
}
