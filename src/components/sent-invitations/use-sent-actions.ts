'use client'
import { useCountdown } from '../../hooks/use-countdown.ts'
import type { SentInvitation, SentVerb } from '../../hooks/use-sent-invitation.ts'
import { sent } from '../../i18n/en/sent.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'

/** One thing that can be done with an invitation. */
export interface SentAction {
  verb: SentVerb
  label: string
  press: () => void
  /** It can't be done yet: its label says when. */
  disabled?: boolean | undefined
  danger?: boolean
}

/** What can be done with an invitation by one press, in order; what backend or status don't have is not there. */
export function useSentActions({ copyLink, resend, resendAt, revoke }: SentInvitation): SentAction[] {
  const messages = useMessages(sent)
  const left = useCountdown(resend && resendAt)
  const wait = left !== undefined && fill(messages.sentResendIn, { time: minutes(left) })
  const actions = [
    copyLink && { verb: 'copyLink' as const, label: messages.sentCopyLink, press: copyLink },
    resend && {
      verb: 'resend' as const,
      label: wait || messages.sentResend,
      press: resend,
      disabled: Boolean(wait),
    },
    revoke && { verb: 'revoke' as const, label: messages.sentRevoke, press: revoke, danger: true },
  ]
  return actions.filter((action) => action !== undefined)
}

/** Seconds as a clock shows them: "0:42". */
function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
