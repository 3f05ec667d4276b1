'use client'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { acceptance as english } from '../../i18n/en/acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { InvitationStatusBadge } from '../invitation-status-badge/invitation-status-badge.tsx'
import { AcceptanceActions } from '../parts/acceptance-actions.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.tsx'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { useOrganizationName } from '../parts/organization-name.tsx'
import { OutcomeAction } from '../parts/outcome-action.tsx'

interface InvitationListItemOutcomeProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  handlers: InvitationHandlers
}

/** The end of a row: its buttons, then in the same place what became of them; a refusal has a line of its own. */
export function InvitationListItemOutcome({
  invitation,
  acceptance,
  handlers,
}: InvitationListItemOutcomeProps) {
  const { state, status, pressed, checkAgain, checking } = acceptance
  const { outcomes } = useMessages(english)
  const organization = useOrganizationName(invitation.publicOrganizationData)
  switch (state) {
    case 'idle':
    case 'accepting':
    case 'declining':
      return <AcceptanceActions short {...{ invitation, acceptance }} />
    case 'joined':
    case 'declined':
    case 'expired':
    case 'revoked':
    case 'unrecognised':
      return (
        <div
          data-slot="ik-invitation-list-item-outcome"
          ref={pressed ? takeLostFocus : undefined}
          tabIndex={-1}
          role={pressed ? 'alert' : undefined}
        >
          {pressed && (
            <span data-slot="ik-invitation-list-item-news">
              {fill(outcomes[state], { organization, status: displayText(status, 40) })}
            </span>
          )}
          <InvitationStatusBadge status={status} />
          <OutcomeAction {...{ state, invitation, handlers }} onCheckAgain={checkAgain} />
        </div>
      )
    default:
      return (
        <AcceptanceNotice {...{ state, pressed, checking, invitation, handlers }} onCheckAgain={checkAgain} />
      )
  }
}
