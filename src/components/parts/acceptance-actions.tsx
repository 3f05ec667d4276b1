'use client'
import { lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { acceptance as english } from '../../i18n/en/acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import type { AlertDialogProps } from '../../ui/alert-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { useOrganizationName } from './organization-name.tsx'

/**
 * Loaded when somebody asks to decline: a dialog weighs more than all the rest. Where it can't be loaded, its
 * second button stands by itself, and still takes a second press.
 */
const AlertDialog = lazy<(props: AlertDialogProps) => ReactNode>(() =>
  import('../../ui/alert-dialog.tsx').then(
    (module) => ({ default: module.AlertDialog }),
    () => ({ default: ({ confirm }) => confirm }),
  ),
)

export interface AcceptanceActionsProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  /** Shows no more than "Accept", for where the organization stands beside it. */
  short?: boolean
}

/** Accept and Decline. Declining can't be undone by the invitee, so it asks first. */
export function AcceptanceActions({ invitation, acceptance, short }: AcceptanceActionsProps) {
  const { state, pressed, accept, decline } = acceptance
  const messages = useMessages(english)
  const organization = { organization: useOrganizationName(invitation.publicOrganizationData) }
  const [asking, setAsking] = useState(false)
  const idle = state === 'idle'

  return (
    <div
      data-slot="ik-acceptance-actions"
      data-short={short}
      data-pressed={pressed}
      ref={pressed ? takeLostFocus : undefined}
      tabIndex={-1}
    >
      <Button
        look="primary"
        aria-label={idle && short ? fill(messages.acceptNamed, organization) : undefined}
        pending={state === 'accepting'}
        disabled={!idle}
        onClick={accept}
      >
        {state === 'accepting' ? messages.accepting : short ? messages.accept : messages.acceptOne}
      </Button>
      {decline && (
        <Button
          look="ghost"
          aria-label={idle ? fill(messages.declineNamed, organization) : undefined}
          pending={state === 'declining'}
          disabled={!idle}
          onClick={() => setAsking(true)}
        >
          {state === 'declining' ? messages.declining : messages.decline}
        </Button>
      )}
      {asking && (
        <Suspense>
          <AlertDialog
            title={fill(messages.confirmDecline, organization)}
            cancel={<Button>{messages.keep}</Button>}
            confirm={
              <Button look="danger" onClick={decline}>
                {messages.decline}
              </Button>
            }
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
