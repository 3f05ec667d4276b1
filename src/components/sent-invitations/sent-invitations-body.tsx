'use client'
import { useState } from 'react'
import { useCount } from '../../i18n/count.ts'
import { sent } from '../../i18n/en/sent.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationError } from '../../model/error.ts'
import { isOneOf } from '../../model/is-one-of.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { Note } from './later-parts.tsx'
import { SentInvitationsTable } from './sent-invitations-table.tsx'
import type { SentInvitationsTableProps } from './sent-invitations-table.tsx'
import type { SentView } from './sent-view.ts'
import type { SentRows } from './use-sent-rows.ts'

export interface SentInvitationsBodyProps extends Omit<
  SentInvitationsTableProps,
  'rows' | 'total' | 'busy' | 'children' | 'order'
> {
  found: SentRows
  view: SentView
  /** Whether somebody has acted on any row. */
  acted: boolean
  onSignIn: (() => void | Promise<unknown>) | undefined
  /** Searches and filters no longer. */
  onClear: () => void
  /** The button that was pressed goes while the list loads: something else has to take the focus. */
  onRetry: () => void
}

/** The table, or why it is not there; and a word where its rows are old, cut short or followed by more. */
export function SentInvitationsBody({
  found,
  view,
  acted,
  onSignIn,
  onClear,
  onRetry,
  ...table
}: SentInvitationsBodyProps) {
  const messages = useMessages(sent)
  const inWords = useCount()
  const { list, total, unread, rows = none } = found
  const { data, error, hasNextPage, isFetchNextPageError, isFetchingNextPage } = list
  const [catchingUp, setCatchingUp] = useState(false)
  const moreLoading = isFetchingNextPage || catchingUp
  const paused = list.fetchStatus === 'paused'
  const filtered = view.search !== '' || view.filter !== 'all'

  function retry() {
    onRetry()
    void list.refetch()
  }

  function signIn() {
    // Called off, there is nothing to read anew; what went wrong in it is the host's.
    Promise.resolve(onSignIn?.()).then(retry, () => {})
  }

  /** What was revoked may have left the backend's list, and what is behind it has moved up: into what was read. */
  async function readMore() {
    setCatchingUp(true)
    if (acted) await list.refetch()
    setCatchingUp(false)
    await list.fetchNextPage()
  }

  function nothing() {
    if (unread) return failure(unread)
    if (paused && !data) return <Note about="offline" />
    return (
      <div data-slot="ik-sent-invitations-empty">
        <p data-slot="ik-sent-invitations-empty-title">
          {filtered ? messages.sentNothingFound : messages.sentEmpty}
        </p>
        {filtered ? (
          <Button onClick={onClear}>{messages.sentClear}</Button>
        ) : (
          <p data-slot="ik-sent-invitations-news">{messages.sentEmptyHint}</p>
        )}
      </div>
    )
  }

  function failure({ code }: InvitationError) {
    if (code === 'signedOut') {
      return <Note about={code} way="sentSignIn" onPress={onSignIn && signIn} />
    }
    if (isOneOf(['forbidden', 'unsupported'], code)) return <Note about={code} />
    return <Note about="failed" onPress={retry} />
  }

  function content() {
    if (!found.rows && !error && !paused) return <Skeleton label={messages.sentLoading} bars={12} />
    if (!found.rows || (rows.length === 0 && !filtered && !hasNextPage)) return nothing()
    return (
      <SentInvitationsTable {...table} {...{ rows, total }} order={view.order} busy={list.isPending}>
        {nothing()}
      </SentInvitationsTable>
    )
  }

  return (
    <div data-slot="ik-sent-invitations-body" aria-busy={list.isPending}>
      {(list.isRefetchError || (data && paused && list.isStale)) && <Note about="stale" onPress={retry} />}
      {content()}
      {isFetchNextPageError && <Note about="moreFailed" />}
      {hasNextPage && (
        <div data-slot="ik-sent-invitations-more" ref={giveFocus}>
          <Button look="ghost" pending={moreLoading} onClick={() => void readMore()}>
            {moreLoading ? messages.sentMoreLoading : messages.sentMore}
          </Button>
        </div>
      )}
      {!hasNextPage && data?.pages.some(({ truncated }) => truncated) && (
        <Notice>{inWords(messages.sentTruncated, rows.length)}</Notice>
      )}
    </div>
  )
}

/** The last page takes its button away: where the reader is, the last row has something to press, too. */
function giveFocus(more: HTMLElement | null) {
  const body = more?.parentElement
  return () => {
    if (!more?.matches(':focus-within')) return
    const controls = body?.querySelectorAll<HTMLElement>('tbody :is(input, button)')
    queueMicrotask(() => takeLostFocus([...(controls ?? [])].at(-1) ?? null))
  }
}

const none: SentRows['rows'] & object = []
