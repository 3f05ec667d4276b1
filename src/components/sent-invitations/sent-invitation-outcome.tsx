'use client'
import type { SentInvitation } from '../../hooks/use-sent-invitation.ts'
import { sent } from '../../i18n/en/sent.ts'
import { sentNews } from '../../i18n/en/sent-news.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'
import { useNews } from '../parts/use-news.ts'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { useRefusal } from './use-refusal.ts'
import { roles } from './roles.ts'
import { useSentActions } from './use-sent-actions.ts'

export interface SentInvitationOutcomeProps {
  address: string
  way: SentInvitation
  /** Whether a press on this very row has led to it, so that it is called out and has the focus. */
  acted: boolean
  /** Takes the actions away again that stand in for a menu that could not be loaded; absent where it could. */
  onClose: (() => void) | undefined
}

/** What has become of a press, in the place of the row's facts, and the way back or on. */
export function SentInvitationOutcome({ address, way, acted, onClose }: SentInvitationOutcomeProps) {
  const messages = { ...useMessages(sentNews), ...useMessages(sent) }
  const refusal = useRefusal(way.error)
  const actions = useSentActions(way)
  const { state, undo, retry, checkAgain, dismiss } = way
  const focus = acted ? takeLostFocus : undefined
  const failed = state === 'failed' || state === 'unknown'
  const isNews = (failed && acted) || onClose !== undefined
  const speak = useNews({ event: way.error, assertive: true })

  return (
    <td
      {...roles.cell}
      data-slot="ik-sent-invitations-cell"
      data-column="outcome"
      colSpan={6}
      ref={giveFocus}
    >
      <div
        data-slot="ik-sent-invitations-outcome"
        role={isNews ? 'note' : undefined}
        ref={isNews ? speak : undefined}
      >
        {onClose && (
          <>
            <span>{messages.sentMenuFailed}</span>
            {actions.map(({ verb, label, press, disabled, danger }) => (
              <Button
                key={verb}
                look={danger ? 'danger' : 'outline'}
                disabled={disabled === true}
                onClick={press}
              >
                {label}
              </Button>
            ))}
            <Button look="ghost" ref={focus} onClick={onClose}>
              {messages.sentClose}
            </Button>
          </>
        )}
        {!onClose && !failed && (
          <>
            <span>{state === 'revoking' ? messages.sentRevoking : messages.sentUnderWay.revoke}</span>
            <Button
              ref={focus}
              aria-label={fill(messages.sentUndoFor, { address })}
              disabled={!undo}
              onClick={undo}
            >
              {messages.sentUndo}
            </Button>
          </>
        )}
        {!onClose && failed && (
          <>
            <span>{refusal}</span>
            {checkAgain && (
              <Button ref={focus} onClick={checkAgain}>
                {messages.sentCheckAgain}
              </Button>
            )}
            {retry && (
              <Button ref={focus} onClick={retry}>
                {messages.sentTryAgain}
              </Button>
            )}
            <Button look="ghost" ref={retry || checkAgain ? undefined : focus} onClick={dismiss}>
              {messages.sentDismiss}
            </Button>
          </>
        )}
      </div>
    </td>
  )
}

/** When it goes with the focus in it, the row's button is what is left to press; or the row's status to be read. */
function giveFocus(cell: HTMLElement | null) {
  const row = cell?.parentElement
  return () => {
    if (!cell?.matches(':focus-within')) return
    queueMicrotask(() => takeLostFocus(row?.querySelector<HTMLElement>('button, [tabindex]') ?? null))
  }
}
