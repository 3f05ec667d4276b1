'use client'
import { createElement } from 'react'
import { usePendingCount } from '../../hooks/use-pending-count.ts'
import { useCount } from '../../i18n/count.ts'
import { inbox } from '../../i18n/en/inbox.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'
import type { ButtonProps } from '../../ui/button.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { useInboxDialog } from './use-inbox-dialog.ts'

export interface InvitationInboxProps
  extends Omit<ButtonProps, 'look' | 'pending' | 'children'>, InvitationHandlers {
  /** How many invitations are read at a time. @default 20 */
  pageSize?: number
  /** Where the title stands in the page's outline; the organizations' names are one level below. @default 2 */
  headingLevel?: number
  /** For how long declining can be undone, in milliseconds; 0 sends it at once. @default 8000 */
  undoWindow?: number
  /** Whether A, D and U press the buttons of the row that has the focus in it. @default true */
  shortcuts?: boolean
  /** How often new ones are asked for while the page is seen, in milliseconds; 0 is never. @default 60_000 */
  refreshInterval?: number
}

/** Right behind the page. */
const useLater = onDemand(() => import('./inbox-later.ts'))

/** A bell that says how many invitations are pending, and opens the list of them. */
export function InvitationInbox({
  pageSize,
  headingLevel = 2,
  undoWindow = 8000,
  shortcuts = true,
  refreshInterval,
  onClick,
  onFocus,
  onPointerEnter,
  ...props
}: InvitationInboxProps) {
  const { handlers, rest } = splitHandlers(props)
  const messages = useMessages(inbox)
  const inWords = useCount()
  const query = pageSize ? { pageSize } : {}
  const { count, more } = usePendingCount({ ...query, refreshInterval })
  const later = useLater(true)
  const dialog = useInboxDialog({ ...handlers, ...query, headingLevel, undoWindow, shortcuts }, later)
  const name = more ? messages.inboxPendingMore : messages.inboxPending

  return (
    <>
      <Button
        look="ghost"
        aria-label={count ? inWords(name, count) : messages.inboxTitle}
        aria-haspopup="dialog"
        aria-expanded={dialog.id !== undefined}
        aria-controls={dialog.id}
        {...rest}
        onPointerEnter={(event) => {
          onPointerEnter?.(event)
          dialog.prepare()
        }}
        onFocus={(event) => {
          onFocus?.(event)
          dialog.prepare()
        }}
        onClick={(event) => {
          onClick?.(event)
          // The browser would open and close it on its own, too.
          event.preventDefault()
          dialog.toggle(event.currentTarget)
        }}
      >
        <svg
          data-slot="ik-inbox-bell"
          viewBox="0 0 24 24"
          width={20}
          height={20}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
          aria-hidden="true"
        >
          <path d="M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4M12 5V3" />
        </svg>
        {count ? (
          <span data-slot="ik-inbox-count" aria-hidden="true">
            {inWords({ other: more ? messages.inboxCountMore : '{count}' }, count)}
          </span>
        ) : null}
        {later && later !== 'failed' && createElement(later.InboxNews, { pageSize })}
      </Button>
      {dialog.element}
    </>
  )
}
