'use client'
import { useCallback, useRef, useState } from 'react'
import { useResendInvitation } from '../../hooks/use-resend-invitation.ts'
import { useRevokeInvitation } from '../../hooks/use-revoke-invitation.ts'
import type { SentInvitationOptions } from '../../hooks/use-sent-invitation.ts'
import { useCount } from '../../i18n/count.ts'
import { sent } from '../../i18n/en/sent.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'
import { BehindSaid } from '../parts/behind-said.ts'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import type { SentView } from './sent-view.ts'
import { useBatchNews } from './use-batch-news.ts'
import { usePressable } from './use-pressable.ts'
import type { Selection } from './use-selection.ts'

const none: readonly string[] = []

/** What was acted on together, and where: what became of it is told there. */
interface Batch {
  ids: readonly string[]
  view: SentView
}

export interface SentInvitationsBarProps {
  /** How many invitations there are, in words; empty until somebody knows. */
  count: string
  view: SentView
  selection: Selection
  options: SentInvitationOptions
  /** Is told which rows are acted on, before they are. */
  onAct: (event: { ids: readonly string[] }) => void
}

/**
 * How many there are or are selected, and what can be done with all of those at once. One line, there from the start,
 * so that nothing moves and every change of it is heard.
 */
export function SentInvitationsBar({ count, view, selection, options, onAct }: SentInvitationsBarProps) {
  const messages = useMessages(sent)
  const inWords = useCount()
  const status = useRef<HTMLParagraphElement>(null)
  const [batch, setBatch] = useState<Batch>({ ids: none, view })
  const { news, heard, isUnderWay } = useBatchNews(batch.ids)
  const { revoke, undo, waiting } = useRevokeInvitation(options)
  const { resend } = useResendInvitation(options)
  const revocable = usePressable('revoke', selection.chosen)
  const resendable = usePressable('resend', selection.chosen)
  const { length } = selection.chosen
  // A single row has its own way back, unless it was selected: then it may be in view no more.
  const undoing = length === 0 && (waiting.length > 1 || waiting.some((id) => batch.ids.includes(id)))

  // What became of the last ones is no longer news to somebody who has looked elsewhere since, or selects anew.
  if (isUnderWay && batch.view !== view) setBatch({ ...batch, view })
  if (!isUnderWay && batch.ids.length > 0 && (length > 0 || batch.view !== view))
    setBatch({ ids: none, view })

  function act(ids: readonly string[], press: (ids: readonly string[]) => void) {
    onAct({ ids })
    setBatch({ ids, view })
    press(ids)
    selection.clear()
  }

  function words(became: string) {
    if (length > 0) return inWords(messages.sentSelected, length)
    return undoing ? inWords(messages.sentBulkRevoked, waiting.length) : became || count
  }

  /** Buttons that go with the focus leave it to their line. */
  const giveFocus = useCallback((group: HTMLElement | null) => {
    return () => {
      if (group?.matches(':focus-within')) queueMicrotask(() => takeLostFocus(status.current))
    }
  }, [])
  const takeFocus = useCallback(
    (group: HTMLElement | null) => {
      takeLostFocus(group?.querySelector('button') ?? null)
      return giveFocus(group)
    },
    [giveFocus],
  )

  return (
    <div data-slot="ik-sent-invitations-bar">
      <p data-slot="ik-sent-invitations-count" tabIndex={-1} ref={status}>
        {words(news)}
      </p>
      <BehindSaid words={words(heard)} />
      {undoing && (
        <div key="undo" data-slot="ik-sent-invitations-bulk" ref={takeFocus}>
          <Button onClick={() => undo()}>{messages.sentUndo}</Button>
        </div>
      )}
      {length > 0 && (
        <div key="selected" data-slot="ik-sent-invitations-bulk" ref={giveFocus}>
          {resendable.count > 0 && (
            <Button onClick={() => act(resendable.ids(), resend)}>
              {inWords(messages.sentResendCount, resendable.count)}
            </Button>
          )}
          {revocable.count > 0 && (
            <Button look="danger" onClick={() => act(revocable.ids(), revoke)}>
              {inWords(messages.sentRevokeCount, revocable.count)}
            </Button>
          )}
          <Button look="ghost" onClick={selection.clear}>
            {messages.sentClearSelection}
          </Button>
        </div>
      )}
    </div>
  )
}
