'use client'
import { memo } from 'react'
import type { ComponentProps } from 'react'
import { useSentInvitation } from '../../hooks/use-sent-invitation.ts'
import type { SentInvitation, SentInvitationOptions } from '../../hooks/use-sent-invitation.ts'
import { sent } from '../../i18n/en/sent.ts'
import { sentNews } from '../../i18n/en/sent-news.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { Invitation } from '../../model/invitation.ts'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { InvitationStatusBadge } from '../invitation-status-badge/invitation-status-badge.tsx'
import { inviterName } from '../parts/inviter-name.ts'
import { useMoment } from '../parts/use-moment.tsx'
import { useRoleName } from '../parts/use-role-name.ts'
import { Outcome } from './later-parts.tsx'
import type { RowMenu } from './use-row-menu.ts'
import { roles } from './roles.ts'
import type { WithoutColumns } from './without-columns.ts'

export interface SentInvitationRowProps extends ComponentProps<'tr'> {
  invitation: Invitation
  options: SentInvitationOptions
  selected: boolean
  onSelectRow: (id: string, range: boolean) => void
  /** Where the table's menu is, as seen from this row. */
  menu: ReturnType<RowMenu['stateOf']>
  onMenu: RowMenu['open']
  onMenuClose: RowMenu['close']
  /** Whether what becomes of it is news that a press on this very row has called for. */
  acted: boolean
  /** The columns that no row has a value for. */
  without: WithoutColumns
}

/** One sent invitation in the table. Without components of its own for cells: there may be thousands of rows. */
export const SentInvitationRow = memo(function SentInvitationRow({
  invitation,
  options,
  selected,
  onSelectRow,
  menu,
  onMenu,
  onMenuClose,
  acted,
  without,
  ...props
}: SentInvitationRowProps) {
  const messages = useMessages(sent)
  const way = useSentInvitation(invitation, options)
  const { id, createdAt, expiresAt, role = '', roleName, inviter } = invitation
  const { status, state, verb, done } = way
  const roleInWords = useRoleName({ role, roleName })
  const { sentDone, sentUnderWay } = useMessages(sentNews)
  const address = displayText(invitation.emailAddress, 254)
  const ends = status === 'pending' || status === 'expired'
  const sentAt = useMoment(new Date(createdAt)) || '–'
  const expires = useMoment(ends && expiresAt ? new Date(expiresAt) : undefined)
  const busy = state === 'underWay' && verb
  const news = busy ? sentUnderWay[busy] : done && done !== 'revoked' && sentDone[done]
  const told = busy === 'revoke' || menu === 'failed' || !['idle', 'underWay'].includes(state)

  return (
    <tr {...roles.row} data-slot="ik-sent-invitations-row" data-status={status} data-state={state} {...props}>
      <td {...cell('select')}>
        {(way.revoke ?? way.resend) && (
          <label data-slot="ik-checkbox">
            <input
              data-slot="ik-checkbox-control"
              type="checkbox"
              aria-label={fill(messages.sentSelect, { address })}
              checked={selected}
              onChange={({ nativeEvent }) =>
                onSelectRow(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
              }
            />
          </label>
        )}
      </td>
      <th {...cell('address')} {...roles.rowHeader} dir="ltr">
        {address}
      </th>
      {told ? (
        <Outcome {...{ address, way, acted }} onClose={menu === 'failed' ? onMenuClose : undefined} />
      ) : (
        <>
          <td {...cell('role', messages.sentRole)}>{roleInWords}</td>
          <td
            {...cell('status', messages.sentStatus)}
            tabIndex={done && -1}
            ref={done && acted ? takeLostFocus : undefined}
          >
            <InvitationStatusBadge status={done === 'revoked' ? done : status} />
            {news && <span data-slot="ik-sent-invitations-news">{news}</span>}
          </td>
          <td {...cell('sent', messages.sentAt)}>{sentAt}</td>
          <td {...cell('expires', messages.sentExpires)} hidden={without.includes('expires')}>
            {expires}
          </td>
          <td {...cell('inviter', messages.sentInviter)} hidden={without.includes('inviter')}>
            {inviterName(inviter)}
          </td>
          <td {...cell('actions')}>
            {canAct(way) && (
              <button
                form=""
                data-slot="ik-button"
                data-look="ghost"
                aria-haspopup="menu"
                aria-expanded={menu === 'open'}
                aria-disabled={busy ? true : undefined}
                aria-label={busy ? sentUnderWay[busy] : fill(messages.sentActionsFor, { address })}
                onClick={(event) => {
                  // The browser would close again what is its popover by then.
                  event.preventDefault()
                  if (menu === 'open') onMenuClose()
                  else if (!busy) onMenu({ invitation, opener: event.currentTarget })
                }}
                onKeyDown={(event) => {
                  const { key, currentTarget: opener } = event
                  if (busy || menu === 'open' || (key !== 'ArrowDown' && key !== 'ArrowUp')) return
                  event.preventDefault()
                  onMenu({ invitation, opener, fromLast: key === 'ArrowUp' })
                }}
              />
            )}
          </td>
        </>
      )}
    </tr>
  )
})

/** A cell's attributes. @param label What it is called where the columns have no headers above them. */
function cell(column: string, label?: string) {
  return {
    ...roles.cell,
    'data-slot': 'ik-sent-invitations-cell',
    'data-column': column,
    'data-label': label,
  }
}

function canAct({ revoke, resend, setRole, copyLink }: SentInvitation): boolean {
  return Boolean(revoke ?? resend ?? setRole ?? copyLink)
}
