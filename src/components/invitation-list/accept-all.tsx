'use client'
import { useCallback } from 'react'
import { useAcceptAll } from '../../hooks/use-accept-all.ts'
import type { AcceptAllResult } from '../../hooks/use-accept-all.ts'
import type { AcceptanceOptions } from '../../hooks/use-acceptance.ts'
import { useCount } from '../../i18n/count.ts'
import { triage } from '../../i18n/en/triage.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { useNews } from '../parts/use-news.ts'

interface AcceptAllProps extends Pick<AcceptanceOptions, 'onAccepted'> {
  invitations: readonly UserOrganizationInvitation[]
}

const ends = ['joined', 'failed', 'unknown'] as const

/** Accepts all that can be accepted, where there is more than one; then says what came of it. */
export function AcceptAll({ invitations, onAccepted }: AcceptAllProps) {
  const { count, acceptAll, progress, result } = useAcceptAll(invitations, { onAccepted })
  const messages = useMessages(triage)
  const inWords = useCount()
  const number = (value: number) => inWords({ other: '{count}' }, value)
  return (
    <>
      {result && <Result {...{ result }} />}
      {(progress || count > 1) && (
        <Button pending={progress !== undefined} onClick={acceptAll}>
          {progress
            ? inWords({ other: messages.acceptingAll }, 0, {
                done: number(progress.at),
                total: number(progress.total),
              })
            : inWords(messages.acceptAll, count)}
        </Button>
      )}
    </>
  )
}

/** One sentence for each way in which they have ended, heard once. The focus of the button is its own. */
function Result({ result }: { result: AcceptAllResult }) {
  const { acceptAllResult } = useMessages(triage)
  const inWords = useCount()
  const speak = useNews({ event: result })
  const appear = useCallback(
    (words: HTMLElement | null) => {
      if (words?.nextElementSibling?.matches(':focus')) words.focus()
      else takeLostFocus(words)
      speak(words)
    },
    [speak],
  )
  return (
    <p data-slot="ik-invitation-list-result" role="note" ref={appear} tabIndex={-1}>
      {ends
        .filter((end) => result[end])
        .map((end) => inWords(acceptAllResult[end], result[end]))
        .join(' ')}
    </p>
  )
}
