'use client'
import { memo } from 'react'
import type { ComponentProps } from 'react'
import { useAcceptance } from '../../hooks/use-acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Heading } from '../../ui/heading.tsx'
import { OrgLogoBadge } from '../org-logo-badge/org-logo-badge.tsx'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { BehindNameHint } from '../parts/behind-name-hint.ts'
import { OrganizationName } from '../parts/organization-name.tsx'
import { InvitationListItemDetails } from './invitation-list-item-details.tsx'
import { InvitationListItemEnd } from './invitation-list-item-end.tsx'

export interface InvitationListItemProps extends Omit<ComponentProps<'li'>, 'children'>, InvitationHandlers {
  invitation: UserOrganizationInvitation
  /** Where the organization's name stands in the page's outline. @default 3 */
  headingLevel?: number
  /** For how long declining can be undone, in milliseconds; 0 sends it at once. @default 8000 */
  undoWindow?: number | undefined
  /** Whether its buttons name their keys, for a list whose keys they are. @default false */
  shortcuts?: boolean | undefined
}

/** One received invitation in a list, with the way to accept it. */
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
  const { status, state, pressed } = acceptance

  return (
    <li data-slot="ik-invitation-list-item" data-status={status} data-state={state} {...rest}>
      <OrgLogoBadge organization={organization} />
      <div data-slot="ik-invitation-list-item-text">
        <Heading data-slot="ik-invitation-list-item-title" level={headingLevel}>
          <OrganizationName organization={organization} />
        </Heading>
        <BehindNameHint {...{ organization }} />
        <InvitationListItemDetails {...{ invitation, status, pressed }} />
      </div>
      <InvitationListItemEnd {...{ invitation, acceptance, handlers, shortcuts }} undoable={undoWindow > 0} />
    </li>
  )
})
