'use client'
import { useCallback, useState } from 'react'
import type { SendingOutcome } from '../../hooks/use-send-invitations.ts'
import { useCount } from '../../i18n/count.ts'
import { invite } from '../../i18n/en/invite.ts'
import { inviteSending } from '../../i18n/en/invite-sending.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { isOneOf } from '../../model/is-one-of.ts'
import type { InvitationError } from '../../model/error.ts'
import { Button } from '../../ui/button.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Said } from '../parts/said.tsx'
import { useNews } from '../parts/use-news.ts'
import { useReceipt } from './use-receipt.ts'

export interface InviteFormResultProps {
  level: number
  outcomes: readonly SendingOutcome[]
  /** Why the rest was not sent. */
  error: InvitationError | null
}

const states = ['sent', 'resent', 'failed', 'unknown', 'cancelled'] as const
/** Refusals that are the same for everybody. */
const refusals = ['signedOut', 'forbidden', 'limitReached', 'rateLimited', 'offline', 'framed'] as const

/** What became of the invitations, which takes the focus; and a receipt of it. */
export function InviteFormResult({ level, outcomes, error }: InviteFormResultProps) {
  const { inviteComma } = useMessages(invite)
  const messages = useMessages(inviteSending)
  const count = useCount()
  const receipt = useReceipt(outcomes)
  const [copied, setCopied] = useState('')
  const speak = useNews()
  const appear = useCallback(
    (title: HTMLElement | null) => {
      if (title && !takeFocus(title)) speak(title)
    },
    [speak],
  )

  const counts = states.flatMap((state) => {
    const number = outcomes.filter((outcome) => outcome.state === state).length
    return number ? [count(messages.inviteResult[state], number)] : []
  })
  const result = fill(messages.inviteResultEnd, { result: counts.join(inviteComma) })
  const code = (error ?? outcomes.findLast((outcome) => outcome.error)?.error)?.code ?? ''
  const failed = outcomes.some(({ state }) => state !== 'sent' && state !== 'resent')

  async function copy() {
    setCopied('')
    setCopied(await receipt.copy())
  }

  return (
    <div data-slot="ik-invite-form-result" data-state={failed ? 'failed' : 'joined'}>
      <Heading data-slot="ik-invite-form-result-title" level={level} tabIndex={-1} ref={appear}>
        {result}
      </Heading>
      {isOneOf(refusals, code) && <Notice data-state={code}>{messages.inviteRefusals[code]}</Notice>}
      <div data-slot="ik-invite-form-actions">
        <Button onClick={() => void copy()}>{messages.inviteCopy}</Button>
        <Button onClick={() => receipt.download()}>{messages.inviteDownload}</Button>
        <span data-slot="ik-invite-form-note">{copied}</span>
        <Said words={copied} />
      </div>
    </div>
  )
}

/** Of whoever is still in the form; somebody who has gone on to something else is told, and left where they are. */
function takeFocus(title: HTMLElement): boolean {
  const { activeElement: active, body } = title.ownerDocument
  const form = title.closest("[data-slot='ik-invite-form']")
  const isTaken = !active || active === body || form?.matches(':focus-within') === true
  if (isTaken) title.focus()
  return isTaken
}
