'use client'
import { useState } from 'react'
import { useSendInvitations } from '../../hooks/use-send-invitations.ts'
import type { SendingOutcome, SendInvitations } from '../../hooks/use-send-invitations.ts'
import type { PlannedDraft } from '../../model/recipients/plan-invitations.ts'

/** What one form sends. */
interface OwnSending {
  sending: SendInvitations
  busy: boolean
  /** What became of what this form has sent: that of another, or from before it was opened, is no news here. */
  outcomes: readonly SendingOutcome[]
  /** Whether somebody has come back to a form that was left while it was sending: its text still has what is under way. */
  isBack: boolean
  /** Sends these; while some are being sent, it gives what becomes of those. */
  send: (drafts: readonly PlannedDraft[]) => Promise<readonly SendingOutcome[]>
}

const none: readonly [] = []

/** One person's forms send one after the other. @param planned What the form would send. */
export function useOwnSending(planned: readonly PlannedDraft[]): OwnSending {
  const sending = useSendInvitations()
  const [mine, setMine] = useState<'no' | 'awaited' | 'ended'>('no')
  const busy = sending.state === 'sending' || sending.state === 'checking'
  if (mine === 'ended' && busy) setMine('no')

  function isPlanned({ draft }: SendingOutcome) {
    return planned.some(({ emailAddress }) => emailAddress === draft.emailAddress)
  }
  async function send(drafts: readonly PlannedDraft[]) {
    setMine('awaited')
    const became = await sending.send(drafts)
    setMine('ended')
    return became
  }
  return {
    sending,
    busy,
    outcomes: mine === 'no' ? none : sending.outcomes,
    isBack: busy && mine === 'no' && sending.outcomes.some(isPlanned),
    send,
  }
}
