'use client'
import { memo } from 'react'
import type { ComponentProps } from 'react'
import { useAcceptance } from '../../hooks/use-acceptance.ts'
import { isOpen, isPressable, isSettled } from '../../model/acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { behind } from '../../ui/behind.tsx'
import { OrgLogoBadge } from '../org-logo-badge/org-logo-badge.tsx'
import { AcceptanceButtons } from '../parts/acceptance-buttons.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.ts'
import { BehindNameHint, mayNeedHint } from '../parts/behind-name-hint.ts'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { useOrganizationName } from '../parts/organization-name.tsx'
import { WentWrong } from '../parts/went-wrong.tsx'
import type { InvitationListItemOutcomeProps } from './invitation-list-item-outcome.tsx'
import { useItemDetails } from './use-item-details.tsx'

export interface InvitationListItemProps extends Omit<ComponentProps<'li'>, 'children'>, InvitationHandlers {
  invitation: UserOrganizationInvitation
  /** Where the organization's name stands in the page's outline. @default 3 */
  headingLevel?: number
  /** For how long declining can be undone, in milliseconds; 0 sends it at once. @default 8000 */
  undoWindow?: number | undefined
  /** Whether its buttons name their keys, for a list whose keys they are. @default false */
  shortcuts?: boolean | undefined
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
const Logo = memo(OrgLogoBadge)

const Outcome = behind<InvitationListItemOutcomeProps>(
  () => import('./invitation-list-item-outcome.tsx').then((module) => module.InvitationListItemOutcome),
  WentWrong,
  <div data-slot="ik-invitation-list-item-outcome" />,
)

/**
 * One received invitation in a list, with the way to accept it. Its end has its buttons, then in the same place what
 * became of them; a refusal has a line of its own. Lists are long, so it is made of few components, of which a press
 * draws its end alone.
 */
export const InvitationListItem = memo(function InvitationListItem({
  invitation,
  headingLevel = 3,
  undoWindow = 8000,
  shortcuts,
  ...props
}: InvitationListItemProps) {
  const { handlers, rest } = splitHandlers(props)
  const acceptance = useAcceptance(invitation, { ...handlers, undoWindow })
  const organization = invitation.publicOrganizationData
  const name = useOrganizationName(organization)
  const { status, state, pressed } = acceptance
  const details = useItemDetails(invitation, status, pressed && status !== 'pending')
  const Heading = headings[headingLevel - 1] ?? 'h6'
  const end = { invitation, acceptance, handlers, shortcuts }

  return (
    <li data-slot="ik-invitation-list-item" data-status={status} data-state={state} {...rest}>
      <Logo organization={organization} />
      <div data-slot="ik-invitation-list-item-text">
        <Heading data-slot="ik-invitation-list-item-title">
          <bdi data-slot="ik-organization-name">{name}</bdi>
        </Heading>
        {mayNeedHint({ organization }) && <BehindNameHint {...{ organization }} />}
        {details}
      </div>
      {isSettled(state) || (state === 'declining' && undoWindow > 0) ? (
        <Outcome {...end} {...{ state }} />
      ) : (
        <>
          {isPressable(state) && <AcceptanceButtons short {...end} />}
          {!isOpen(state) && <AcceptanceNotice {...acceptance} {...{ state, invitation, handlers }} />}
        </>
      )}
    </li>
  )
})
