'use client'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { acceptance as english } from '../../i18n/en/acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { pressable, spinner } from '../../ui/button.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { useOrganizationName } from './organization-name.tsx'

export interface AcceptanceButtonsProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  /** What declining does; absent where the backend can't. @default Declines */
  decline?: (() => void) | undefined
  /** Shows no more than "Accept", for where the organization stands beside it. */
  short?: boolean
  /** Whether the buttons name their keys. @default false */
  shortcuts?: boolean | undefined
}

/** Accept and Decline, without a question. Elements, no components: in a list there are many. */
export function AcceptanceButtons({
  invitation,
  acceptance,
  decline = acceptance.decline,
  short,
  shortcuts,
}: AcceptanceButtonsProps) {
  const { state, pressed, accept, checking } = acceptance
  const messages = useMessages(english)
  const organization = useOrganizationName(invitation.publicOrganizationData)
  const [acceptKey, declineKey] = shortcuts ? 'AD' : ''
  const accepting = state === 'accepting'
  const declining = state === 'declining'
  const inert = accepting || declining || checking || state === 'rateLimited'

  return (
    <div
      data-slot="ik-acceptance-actions"
      data-pressed={pressed}
      ref={pressed ? takeLostFocus : undefined}
      tabIndex={-1}
    >
      <button
        data-slot="ik-button"
        data-look="primary"
        {...pressable(accept, inert)}
        aria-label={short && !accepting ? fill(messages.acceptNamed, { organization }) : undefined}
        aria-keyshortcuts={acceptKey}
      >
        {accepting && spinner}
        {accepting ? messages.accepting : short ? messages.accept : messages.acceptOne}
      </button>
      {decline && (
        <button
          data-slot="ik-button"
          data-look="ghost"
          {...pressable(decline, inert)}
          aria-label={declining ? undefined : fill(messages.declineNamed, { organization })}
          aria-keyshortcuts={declineKey}
        >
          {declining && spinner}
          {declining ? messages.declining : messages.decline}
        </button>
      )}
    </div>
  )
}
