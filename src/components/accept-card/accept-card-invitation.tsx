'use client'
import type { ComponentProps, ReactNode } from 'react'
import { fillWith } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Heading } from '../../ui/heading.tsx'
import type { HeadingLevel } from '../../ui/heading.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { OrgLogoBadge } from '../org-logo-badge/org-logo-badge.tsx'
import { AcceptanceActions } from '../parts/acceptance-actions.tsx'
import { AcceptanceNotice } from '../parts/acceptance-notice.tsx'
import { splitHandlers } from '../parts/invitation-handlers.ts'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { OrganizationName } from '../parts/organization-name.tsx'
import { useAnnouncedAcceptance } from '../parts/use-announced-acceptance.ts'
import { AcceptCardFacts } from './accept-card-facts.tsx'
import { AcceptCardFrame } from './accept-card-frame.tsx'

interface AcceptCardInvitationProps extends ComponentProps<'article'>, InvitationHandlers {
  invitation: UserOrganizationInvitation
  headingLevel?: HeadingLevel
  describeRole?: (role: string) => ReactNode
}

/** The card of an invitation that was read. */
export function AcceptCardInvitation({
  invitation,
  headingLevel = 1,
  describeRole,
  ...props
}: AcceptCardInvitationProps) {
  const { handlers, rest } = splitHandlers(props)
  const messages = useMessages()
  const acceptance = useAnnouncedAcceptance(invitation, handlers)
  const { holder, successor } = useKeptFocus()
  const { state, status, error, checkAgain } = acceptance
  const organization = invitation.publicOrganizationData
  const open = state === 'idle' || state === 'accepting' || state === 'declining'

  return (
    <AcceptCardFrame state={state} data-status={status} {...holder} {...rest}>
      <header
        data-slot="ik-accept-card-header"
        className="ik:flex ik:flex-col ik:items-center ik:gap-4 ik:text-center"
      >
        <OrgLogoBadge organization={organization} size="lg" />
        <Heading level={headingLevel} className="ik:text-center ik:text-xl ik:font-semibold ik:text-balance">
          {fillWith(messages.joinTitle, { organization: <OrganizationName organization={organization} /> })}
        </Heading>
      </header>
      <AcceptCardFacts {...{ invitation, status, describeRole }} />
      {open ? (
        <AcceptanceActions
          {...{ invitation, acceptance, successor }}
          className="ik:flex ik:flex-col-reverse ik:gap-2 ik:*:min-h-11"
        />
      ) : (
        <div data-slot="ik-accept-card-outcome" role={error ? 'alert' : undefined}>
          <AcceptanceNotice
            {...{ state, error, invitation, handlers, successor }}
            onCheckAgain={checkAgain}
          />
        </div>
      )}
    </AcceptCardFrame>
  )
}
