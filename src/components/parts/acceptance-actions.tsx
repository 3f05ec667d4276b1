'use client'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { acceptance as english } from '../../i18n/en/acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { useOrganizationName } from './organization-name.tsx'

export interface AcceptanceActionsProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  /** Shows no more than "Accept", for where the organization stands beside it. */
  short?: boolean
  /** Whether the buttons name their keys. @default false */
  shortcuts?: boolean | undefined
  /** Asks the question before anything is declined. @default Declines at once */
  ask?: (question: string) => void
}

/** Accept and Decline. */
export function AcceptanceActions({ invitation, acceptance, short, shortcuts, ask }: AcceptanceActionsProps) {
  const { state, pressed, accept, decline, checking } = acceptance
  const messages = useMessages(english)
  const organization = useOrganizationName(invitation.publicOrganizationData)
  const declineNamed = fill(messages.declineNamed, { organization })
  const [acceptKey, declineKey] = shortcuts ? 'AD' : ''
  const busy = state === 'accepting' || state === 'declining'
  const disabled = busy || checking || state === 'rateLimited'

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
        aria-keyshortcuts={acceptKey}
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
          aria-keyshortcuts={declineKey}
          pending={state === 'declining'}
          disabled={disabled}
          onClick={ask ? () => ask(declineNamed) : decline}
        >
          {state === 'declining' ? messages.declining : messages.decline}
        </Button>
      )}
    </div>
  )
}
