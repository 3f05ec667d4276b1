'use client'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { card } from '../../i18n/en/card.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { inviterName } from '../parts/inviter-name.ts'
import { Moment } from '../parts/moment.tsx'
import { useRoleName } from '../parts/use-role-name.ts'

export interface AcceptCardFactsProps {
  invitation: UserOrganizationInvitation
  /** What a role allows, shown on demand. */
  describeRole?: ((role: string) => ReactNode) | undefined
}

/** What a person needs to know before they press. A fact that the backend does not give is left out. */
export function AcceptCardFacts({ invitation, describeRole }: AcceptCardFactsProps) {
  const messages = useMessages(card)
  const { emailAddress, createdAt, expiresAt, inviter } = invitation
  const role = useRoleName(invitation)
  const facts = [
    { label: messages.role, value: role && <bdi>{role}</bdi>, details: describeRole?.(invitation.role) },
    {
      label: messages.inviter,
      value: inviterName(inviter) && <bdi>{inviterName(inviter)}</bdi>,
      address: inviter?.name && inviter.emailAddress,
    },
    { label: messages.emailAddress, address: emailAddress },
    { label: messages.createdAt, value: <Moment time={createdAt} exact="below" /> },
    { label: messages.expiresAt, value: expiresAt && <Moment time={expiresAt} exact="below" /> },
  ]

  return (
    <dl data-slot="ik-accept-card-facts">
      {facts.map(
        ({ label, value, address, details }) =>
          (value || address) && (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>
                {value}
                {address && <bdi dir="ltr">{displayText(address, 254)}</bdi>}
                {details && (
                  <details data-slot="ik-accept-card-role">
                    <summary data-slot="ik-accept-card-role-summary">{messages.roleDetails}</summary>
                    {details}
                  </details>
                )}
              </dd>
            </Fragment>
          ),
      )}
    </dl>
  )
}
