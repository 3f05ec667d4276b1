'use client'
import { useCallback } from 'react'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { outcomes as english } from '../../i18n/en/outcomes.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { SettledState } from '../../model/acceptance.ts'
import { displayText } from '../../model/display-text.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { InvitationStatusBadge } from '../invitation-status-badge/invitation-status-badge.tsx'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { useOrganizationName } from '../parts/organization-name.tsx'
import { SettledAction } from '../parts/settled-action.tsx'
import { useNews } from '../parts/use-news.ts'
import { InvitationListItemUndo } from './invitation-list-item-undo.tsx'

export interface InvitationListItemOutcomeProps {
  state: SettledState | 'declining'
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  handlers: InvitationHandlers
  shortcuts: boolean | undefined
}

/** What becomes of an invitation, in the place of the row's buttons. */
export function InvitationListItemOutcome({
  state,
  invitation,
  acceptance,
  handlers,
  shortcuts,
}: InvitationListItemOutcomeProps) {
  const { status, pressed } = acceptance
  const { outcomes } = useMessages(english)
  const organization = useOrganizationName(invitation.publicOrganizationData)
  const speak = useNews()
  const appear = useCallback(
    (outcome: HTMLElement | null) => {
      takeLostFocus(outcome)
      speak(outcome)
    },
    [speak],
  )
  if (state === 'declining') return <InvitationListItemUndo {...{ invitation, acceptance, shortcuts }} />
  return (
    <div
      data-slot="ik-invitation-list-item-outcome"
      ref={pressed ? appear : undefined}
      tabIndex={-1}
      role={pressed ? 'note' : undefined}
    >
      {pressed && (
        <span data-slot="ik-invitation-list-item-news">
          {fill(outcomes[state], { organization, status: displayText(status, 40) })}
        </span>
      )}
      {/* The clock of the page is coarse: the backend may know of an expiry half a minute before it. */}
      <InvitationStatusBadge status={state === 'expired' ? state : status} />
      <SettledAction
        look={pressed ? 'primary' : 'outline'}
        {...acceptance}
        {...{ state, invitation, handlers }}
      />
    </div>
  )
}
