'use client'
import type { RefCallback } from 'react'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { InvitationStatusBadge } from '../invitation-status-badge/invitation-status-badge.tsx'
import { AcceptanceActions } from '../parts/acceptance-actions.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.tsx'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { OutcomeAction } from '../parts/outcome-action.tsx'

interface InvitationListItemOutcomeProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  handlers: InvitationHandlers
  successor: RefCallback<HTMLElement>
}

const place =
  'ik:col-start-2 ik:flex ik:flex-wrap ik:items-center ik:gap-2 ik:@lg:col-start-3 ik:@lg:justify-end'

/** The end of a row: its buttons, then in the same place what became of them; a refusal has a line of its own. */
export function InvitationListItemOutcome({
  invitation,
  acceptance,
  handlers,
  successor,
}: InvitationListItemOutcomeProps) {
  const { state, status, error, checkAgain } = acceptance
  switch (state) {
    case 'idle':
    case 'accepting':
    case 'declining':
      return <AcceptanceActions short {...{ invitation, acceptance, successor }} className={place} />
    case 'joined':
    case 'declined':
    case 'expired':
    case 'revoked':
    case 'unrecognised':
      return (
        <div
          data-slot="ik-invitation-list-item-outcome"
          ref={successor}
          tabIndex={-1}
          className={`${place} ik:min-h-9 ik:outline-none`}
        >
          <InvitationStatusBadge status={status} />
          <OutcomeAction {...{ state, invitation, handlers }} onCheckAgain={checkAgain} />
        </div>
      )
    default:
      return (
        <div data-slot="ik-invitation-list-item-refusal" role="alert" className="ik:col-span-full">
          <AcceptanceNotice
            {...{ state, error, invitation, handlers, successor }}
            onCheckAgain={checkAgain}
          />
        </div>
      )
  }
}
