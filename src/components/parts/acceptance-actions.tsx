'use client'
import { useState } from 'react'
import type { RefCallback } from 'react'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { useOrganizationName } from './organization-name.tsx'

export interface AcceptanceActionsProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  /** Says no more than "Accept", for where the organization stands beside it. */
  short?: boolean
  /** Takes the focus back when the question whether to decline goes. */
  successor: RefCallback<HTMLElement>
  className?: string
}

/** Accept and Decline. Declining can't be undone by the invitee, so it asks once more, in the same place. */
export function AcceptanceActions({
  invitation,
  acceptance: { state, accept, decline },
  short = false,
  successor,
  className,
}: AcceptanceActionsProps) {
  const messages = useMessages()
  const organization = useOrganizationName(invitation.publicOrganizationData)
  const [asking, setAsking] = useState(false)
  const busy = state !== 'idle'

  if (asking && decline && !busy) {
    return (
      <div
        role="group"
        aria-label={fill(messages.confirmDecline, { organization })}
        data-slot="ik-acceptance-actions"
        className={className}
      >
        <Button ref={focusOnMount} onClick={() => setAsking(false)}>
          {messages.keep}
        </Button>
        <Button
          look="danger"
          onClick={() => {
            setAsking(false)
            decline()
          }}
        >
          {messages.confirm}
        </Button>
      </div>
    )
  }

  return (
    <div data-slot="ik-acceptance-actions" className={className}>
      {decline && (
        <Button
          ref={successor}
          look="ghost"
          aria-label={busy ? undefined : fill(messages.declineNamed, { organization })}
          pending={state === 'declining'}
          disabled={busy}
          onClick={() => setAsking(true)}
        >
          {state === 'declining' ? messages.declining : messages.decline}
        </Button>
      )}
      <Button
        look="primary"
        className={cn(short && 'ik:min-w-28')}
        aria-label={short && !busy ? fill(messages.acceptNamed, { organization }) : undefined}
        pending={state === 'accepting'}
        disabled={busy}
        onClick={accept}
      >
        {state === 'accepting' ? messages.accepting : short ? messages.accept : messages.acceptOne}
      </Button>
    </div>
  )
}

function focusOnMount(element: HTMLElement | null) {
  element?.focus()
}
