'use client'
import { useCallback, useId, useMemo, useRef, useState } from 'react'
import type { ComponentProps } from 'react'
import { useCanPress } from '../../hooks/use-can-press.ts'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import type { SentInvitationOptions } from '../../hooks/use-sent-invitation.ts'
import { toSentInvitation } from '../../hooks/use-sent-records.ts'
import { useCount } from '../../i18n/count.ts'
import { sent } from '../../i18n/en/sent.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { Invitation, InvitationRecord } from '../../model/invitation.ts'
import { Heading } from '../../ui/heading.tsx'
import { SentInvitationRow } from './sent-invitation-row.tsx'
import { SentInvitationsBar } from './sent-invitations-bar.tsx'
import { SentInvitationsBody } from './sent-invitations-body.tsx'
import type { DrawRow } from './sent-invitations-table.tsx'
import { SentInvitationsToolbar } from './sent-invitations-toolbar.tsx'
import { SentNews } from './sent-news.tsx'
import { wholeView } from './sent-view.ts'
import type { SentView } from './sent-view.ts'
import { useRowMenu } from './use-row-menu.ts'
import { useSelection } from './use-selection.ts'
import { useSentRows } from './use-sent-rows.ts'
import { withoutColumns } from './without-columns.ts'

export interface SentInvitationsProps extends Omit<ComponentProps<'section'>, 'children' | 'title'> {
  /** What the table is called. @default 'Sent invitations', in the provider's language */
  title?: string
  /** Where the title stands in the page's outline. @default 2 */
  headingLevel?: number
  /** How many are read at a time. @default 50 */
  pageSize?: number
  /** For how long a revoke can be undone, in milliseconds; 0 sends it at once. @default 8000 */
  undoWindow?: number
  /** For how long an invitation that was mailed is not mailed again, in milliseconds. @default 60000 */
  resendCooldown?: number
  /** Nobody is signed in: let the person sign in, and come back here. Without it there is no button. */
  onSignIn?: () => void | Promise<unknown>
}

const none: readonly InvitationRecord[] = []

/** The invitations that went out, and what can be done with each: the administrator's table. */
export function SentInvitations(props: SentInvitationsProps) {
  const { scope, sent: port } = useInvitationsClient()
  return <SentInvitationsSection key={JSON.stringify([scope, port?.organizationId])} {...props} />
}

/** Those of one organization, for one person: the next one begins with nothing searched for or selected. */
function SentInvitationsSection({
  title,
  headingLevel = 2,
  pageSize,
  undoWindow,
  resendCooldown: cooldown,
  onSignIn,
  ...props
}: SentInvitationsProps) {
  const messages = useMessages(sent)
  const inWords = useCount()
  const titleId = useId()
  const titleElement = useRef<HTMLHeadingElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const [view, setView] = useState<SentView>(wholeView)
  /** Those that somebody has acted on, and the one whose own menu was the last to be opened. */
  const [touched, setTouched] = useState<{ ids: ReadonlySet<string>; last?: Invitation }>({ ids: new Set() })
  const found = useSentRows(view, pageSize, touched.ids)
  const rows = found.rows ?? none
  const canPress = useCanPress()
  const selection = useSelection(rows, (one) => canPress('revoke', one) || canPress('resend', one))
  const without = useMemo(() => withoutColumns(rows), [rows])
  const options: SentInvitationOptions = useMemo(() => ({ undoWindow, cooldown }), [undoWindow, cooldown])
  const onOpen = useCallback(
    ({ invitation }: { invitation: Invitation }) =>
      setTouched(({ ids }) => ({ ids: new Set(ids).add(invitation.id), last: invitation })),
    [],
  )
  const menu = useRowMenu(options, onOpen)

  const { clear: deselect } = selection
  const look = useCallback(
    (change: Partial<SentView>) => {
      setView((before) => ({ ...before, ...change }))
      deselect()
    },
    [deselect],
  )

  function clear() {
    if (searchField.current) searchField.current.value = ''
    searchField.current?.focus()
    look({ search: '', filter: 'all' })
  }

  function countInWords() {
    if (!found.rows || found.unread) return ''
    if (found.total === undefined) return inWords(messages.sentCountSoFar, rows.length)
    return inWords(messages.sentCount, found.total)
  }

  const row: DrawRow = ({ record, index, ...place }) => (
    <SentInvitationRow
      key={record.id}
      aria-rowindex={index + 2}
      invitation={toSentInvitation(record)}
      {...{ options }}
      selected={selection.has(record.id)}
      onSelectRow={selection.toggle}
      menu={menu.stateOf(record.id)}
      onMenu={menu.open}
      onMenuClose={menu.close}
      acted={touched.last?.id === record.id}
      without={without}
      {...place}
    />
  )

  return (
    <section data-slot="ik-sent-invitations" aria-labelledby={titleId} {...props}>
      <Heading
        data-slot="ik-sent-invitations-title"
        level={headingLevel}
        id={titleId}
        ref={titleElement}
        tabIndex={-1}
      >
        {title ?? messages.sentTitle}
      </Heading>
      <SentInvitationsToolbar filter={view.filter} {...{ searchField }} onSearch={look} onFilter={look} />
      <SentInvitationsBar
        count={countInWords()}
        {...{ view, selection, options }}
        onAct={({ ids }) => setTouched((before) => ({ ids: new Set([...before.ids, ...ids]) }))}
      />
      <SentInvitationsBody
        title={title ?? messages.sentTitle}
        {...{ found, view, selection, row, without, onSignIn }}
        acted={touched.ids.size > 0}
        onOrder={look}
        onClear={clear}
        onRetry={() => titleElement.current?.focus()}
      />
      {menu.element}
      {touched.last && <SentNews invitation={touched.last} />}
    </section>
  )
}
