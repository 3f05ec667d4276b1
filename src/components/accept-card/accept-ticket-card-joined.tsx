'use client'
import type { ComponentProps } from 'react'
import { useAcceptance } from '../../hooks/use-acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Heading } from '../../ui/heading.tsx'
import { OrgLogoBadge } from '../org-logo-badge/org-logo-badge.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { OrganizationName } from '../parts/organization-name.tsx'
import { AcceptCardFacts } from './accept-card-facts.tsx'
import { AcceptCardFrame } from './accept-card-frame.tsx'
import { BehindAcceptCardHints } from './behind-accept-card-hints.ts'

interface AcceptTicketCardJoinedProps extends ComponentProps<'article'> {
  handlers: InvitationHandlers
  invitation: UserOrganizationInvitation
  headingLevel: number
  /** Whether it was joined just now, so that it is news. */
  pressed: boolean
}

/** The card of an invitation that its ticket has accepted, whomever it was sent to. */
export function AcceptTicketCardJoined({
  invitation,
  handlers,
  headingLevel,
  pressed,
  ...props
}: AcceptTicketCardJoinedProps) {
  const acceptance = useAcceptance(invitation, handlers)
  const organization = invitation.publicOrganizationData
  return (
    <AcceptCardFrame state="joined" data-status={acceptance.status} {...props}>
      <header data-slot="ik-accept-card-header">
        <OrgLogoBadge organization={organization} size="lg" />
        <Heading data-slot="ik-accept-card-title" level={headingLevel}>
          <OrganizationName organization={organization} />
        </Heading>
      </header>
      <BehindAcceptCardHints {...{ organization }} />
      <AcceptCardFacts {...{ invitation }} />
      <AcceptanceNotice {...acceptance} state="joined" {...{ pressed, invitation, handlers }} />
    </AcceptCardFrame>
  )
}
