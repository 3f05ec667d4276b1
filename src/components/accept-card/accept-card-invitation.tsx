'use client'
import type { ComponentProps, ReactNode } from 'react'
import { useAcceptance } from '../../hooks/use-acceptance.ts'
import { card } from '../../i18n/en/card.ts'
import { fillWith } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { isOpen, isPressable } from '../../model/acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Heading } from '../../ui/heading.tsx'
import { OrgLogoBadge } from '../org-logo-badge/org-logo-badge.tsx'
import { AcceptanceActions } from '../parts/acceptance-actions.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { useOrganizationName } from '../parts/organization-name.tsx'
import { AcceptCardFacts } from './accept-card-facts.tsx'
import { AcceptCardFrame } from './accept-card-frame.tsx'
import { BehindAcceptCardHints } from './behind-accept-card-hints.ts'

interface AcceptCardInvitationProps extends ComponentProps<'article'> {
  handlers: InvitationHandlers
  invitation: UserOrganizationInvitation
  headingLevel: number
  describeRole: ((role: string) => ReactNode) | undefined
}

/** The card of an invitation that was read. */
export function AcceptCardInvitation({
  invitation,
  handlers,
  headingLevel,
  describeRole,
  ...props
}: AcceptCardInvitationProps) {
  const messages = useMessages(card)
  const acceptance = useAcceptance(invitation, handlers)
  const { state, status } = acceptance
  const organization = invitation.publicOrganizationData
  const name = <bdi data-slot="ik-organization-name">{useOrganizationName(organization)}</bdi>
  const pressable = isPressable(state)

  return (
    <AcceptCardFrame state={state} data-status={status} {...props}>
      <header data-slot="ik-accept-card-header">
        <OrgLogoBadge organization={organization} size="lg" />
        <Heading data-slot="ik-accept-card-title" level={headingLevel}>
          {pressable ? fillWith(messages.cardTitle, { organization: name }) : name}
        </Heading>
      </header>
      <BehindAcceptCardHints {...{ organization }} />
      <AcceptCardFacts foreign={state === 'wrongAccount'} {...{ invitation, describeRole }} />
      {!isOpen(state) && <AcceptanceNotice {...acceptance} {...{ state, invitation, handlers }} />}
      {pressable && <AcceptanceActions {...{ invitation, acceptance }} />}
    </AcceptCardFrame>
  )
}
