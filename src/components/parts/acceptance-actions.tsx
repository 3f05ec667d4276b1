'use client'
import { useState } from 'react'
import type { ComponentType } from 'react'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { acceptance as english } from '../../i18n/en/acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import type { DeclineDialogProps } from './decline-dialog.tsx'
import { useOrganizationName } from './organization-name.tsx'

export interface AcceptanceActionsProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  /** Shows no more than "Accept", for where the organization stands beside it. */
  short?: boolean
}

/** Accept and Decline. Declining can't be undone by the invitee, so it asks first. */
export function AcceptanceActions({ invitation, acceptance, short }: AcceptanceActionsProps) {
  const { state, pressed, accept, decline, checking } = acceptance
  const messages = useMessages(english)
  const organization = useOrganizationName(invitation.publicOrganizationData)
  const declineNamed = fill(messages.declineNamed, { organization })
  const [Dialog, setDialog] = useState<ComponentType<DeclineDialogProps> | null>(null)
  const busy = state === 'accepting' || state === 'declining'
  const disabled = busy || checking || state === 'rateLimited'

  /** A dialog weighs more than all the rest, so it is loaded here; the browser's own asks where that fails. */
  async function ask() {
    try {
      const { DeclineDialog } = await import('./decline-dialog.tsx')
      setDialog(() => DeclineDialog)
    } catch {
      // oxlint-disable-next-line no-alert
      if (confirm(declineNamed)) decline?.()
    }
  }

  return (
    <div
      data-slot="ik-acceptance-actions"
      data-pressed={pressed}
      ref={pressed ? takeLostFocus : undefined}
      tabIndex={-1}
    >
      <Button
        look="primary"
        aria-label={short && state !== 'accepting' ? fill(messages.acceptNamed, { organization }) : undefined}
        pending={state === 'accepting'}
        disabled={disabled}
        onClick={accept}
      >
        {state === 'accepting' ? messages.accepting : short ? messages.accept : messages.acceptOne}
      </Button>
      {decline && (
        <Button
          look="ghost"
          aria-label={state === 'declining' ? undefined : declineNamed}
          pending={state === 'declining'}
          disabled={disabled}
          onClick={() => void ask()}
        >
          {state === 'declining' ? messages.declining : messages.decline}
        </Button>
      )}
      {Dialog && decline && (
        <Dialog {...{ organization }} onDecline={decline} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}
