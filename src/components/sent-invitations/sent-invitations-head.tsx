'use client'
import { sent } from '../../i18n/en/sent.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationOrder } from '../../model/sent-query.ts'
import type { WithoutColumns } from './without-columns.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { roles } from './roles.ts'
import type { Selection } from './use-selection.ts'

export interface SentInvitationsHeadProps {
  /** The columns that no row has a value for. */
  without: WithoutColumns
  order: InvitationOrder
  onOrder: (event: { order: InvitationOrder }) => void
  selection: Selection
}

/** The columns, and the two orders of each that can be sorted by: that of the first press leads. */
const columns = [
  { name: 'address', label: 'sentAddress', orders: ['emailAddress', '-emailAddress'] },
  { name: 'role', label: 'sentRole' },
  { name: 'status', label: 'sentStatus' },
  { name: 'sent', label: 'sentAt', orders: ['-createdAt', 'createdAt'] },
  { name: 'expires', label: 'sentExpires', orders: ['expiresAt', '-expiresAt'] },
  { name: 'inviter', label: 'sentInviter' },
] as const

/** The table's head: selects all rows, and sorts them. */
export function SentInvitationsHead({ order, onOrder, selection, without }: SentInvitationsHeadProps) {
  const messages = useMessages(sent)

  function header(column: (typeof columns)[number]) {
    if (!('orders' in column)) return messages[column.label]
    const [first, second] = column.orders
    return (
      <button
        form=""
        data-slot="ik-button"
        data-look="ghost"
        onClick={() => onOrder({ order: order === first ? second : first })}
      >
        {messages[column.label]}
      </button>
    )
  }

  function sorted(column: (typeof columns)[number]) {
    if (!('orders' in column)) return undefined
    if (!column.orders.some((one) => one === order)) return 'none'
    return order.startsWith('-') ? 'descending' : 'ascending'
  }

  return (
    <thead {...roles.group} data-slot="ik-sent-invitations-head">
      <tr {...roles.row} data-slot="ik-sent-invitations-header" aria-rowindex={1}>
        <th {...roles.columnHeader} data-slot="ik-sent-invitations-cell" data-column="select">
          <Checkbox
            aria-label={messages.sentSelectAll}
            checked={selection.state === 'all'}
            indeterminate={selection.state === 'some'}
            onChange={selection.toggleAll}
          />
        </th>
        {columns.map((column) => (
          <th
            key={column.name}
            {...roles.columnHeader}
            data-slot="ik-sent-invitations-cell"
            data-column={column.name}
            aria-sort={sorted(column)}
            hidden={without.includes(column.name)}
          >
            {header(column)}
          </th>
        ))}
        <th {...roles.columnHeader} data-slot="ik-sent-invitations-cell" data-column="actions">
          <span data-slot="ik-hidden">{messages.sentActions}</span>
        </th>
      </tr>
    </thead>
  )
}
