'use client'
import { useState } from 'react'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { acceptance as english } from '../../i18n/en/acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { BehindDeclineQuestion } from './behind-decline-question.ts'
import { useOrganizationName } from './organization-name.tsx'

export interface AcceptanceActionsProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  /**
   * In a row: shows no more than "Accept", as the organization stands beside it, and declines without a question, as
   * that can be undone there (`undoWindow`).
   */
  short?: boolean
  /** Whether the buttons name their keys. @default false */
  shortcuts?: boolean | undefined
}

/** Accept and Decline. Outside of rows it asks before it declines: what a card stands on is left right after. */
export function AcceptanceActions({ invitation, acceptance, short, shortcuts }: AcceptanceActionsProps) {
  const { state, pressed, accept, decline, checking } = acceptance
  const messages = useMessages(english)
  const organization = useOrganizationName(invitation.publicOrganizationData)
  const [asking, setAsking] = useState(false)
  const [acceptKey, declineKey] = shortcuts ? 'AD' : ''
  const accepting = state === 'accepting'
  const declining = state === 'declining'
  const disabled = accepting || declining || checking || state === 'rateLimited'

  return (
    <div
      data-slot="ik-acceptance-actions"
      data-pressed={pressed}
      ref={pressed ? takeLostFocus : undefined}
      tabIndex={-1}
    >
      <Button
        look="primary"
        aria-label={short && !accepting ? fill(messages.acceptNamed, { organization }) : undefined}
        aria-keyshortcuts={acceptKey}
        pending={accepting}
        disabled={disabled}
        onClick={accept}
      >
        {accepting ? messages.accepting : short ? messages.accept : messages.acceptOne}
      </Button>
      {decline && (
        <Button
          look="ghost"
          aria-label={declining ? undefined : fill(messages.declineNamed, { organization })}
          aria-keyshortcuts={declineKey}
          pending={declining}
          disabled={disabled}
          onClick={short ? decline : () => setAsking(true)}
        >
          {declining ? messages.declining : messages.decline}
        </Button>
      )}
      {asking && decline && (
        <BehindDeclineQuestion {...{ invitation }} onDecline={decline} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}
