'use client'
import { memo } from 'react'
import type { ComponentProps } from 'react'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { cn } from '../../ui/cn.ts'
import { Heading } from '../../ui/heading.tsx'
import type { HeadingLevel } from '../../ui/heading.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { OrgLogoBadge } from '../org-logo-badge/org-logo-badge.tsx'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { OrganizationName } from '../parts/organization-name.tsx'
import { useAnnouncedAcceptance } from '../parts/use-announced-acceptance.ts'
import { InvitationListItemDetails } from './invitation-list-item-details.tsx'
import { InvitationListItemOutcome } from './invitation-list-item-outcome.tsx'

export interface InvitationListItemProps extends Omit<ComponentProps<'li'>, 'children'>, InvitationHandlers {
  invitation: UserOrganizationInvitation
  /** Where the organization's name stands in the page's outline. @default 3 */
  headingLevel?: HeadingLevel
}

/** One received invitation in a list, with the way to accept it. */
export const InvitationListItem = memo(function InvitationListItem({
  invitation,
  headingLevel = 3,
  className,
  ...props
}: InvitationListItemProps) {
  const { handlers, rest } = splitHandlers(props)
  const acceptance = useAnnouncedAcceptance(invitation, handlers)
  const { holder, successor } = useKeptFocus()
  const organization = invitation.publicOrganizationData

  return (
    <li
      data-slot="ik-invitation-list-item"
      data-status={acceptance.status}
      data-state={acceptance.state}
      className={cn(
        'ik:group/row ik:grid ik:grid-cols-[auto_minmax(0,1fr)] ik:items-start ik:gap-3 ik:px-4 ik:py-3.5',
        'ik:@lg:grid-cols-[auto_minmax(0,1fr)_auto] ik:@lg:items-center',
        className,
      )}
      {...holder}
      {...rest}
    >
      <OrgLogoBadge organization={organization} />
      <div data-slot="ik-invitation-list-item-text" className="ik:min-w-0">
        <Heading level={headingLevel} className="ik:leading-snug">
          <OrganizationName organization={organization} />
        </Heading>
        <InvitationListItemDetails invitation={invitation} status={acceptance.status} />
      </div>
      <InvitationListItemOutcome {...{ invitation, acceptance, handlers, successor }} />
    </li>
  )
})
