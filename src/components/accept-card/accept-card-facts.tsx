'use client'
import type { ReactNode } from 'react'
import { card } from '../../i18n/en/card.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Address } from '../parts/address.tsx'
import { inviterName } from '../parts/inviter-name.ts'
import { useMoment } from '../parts/use-moment.tsx'
import { useRoleName } from '../parts/use-role-name.ts'

export interface AcceptCardFactsProps {
  invitation: UserOrganizationInvitation
  /** What a role allows, shown on demand. */
  describeRole?: ((role: string) => ReactNode) | undefined
  /** Leaves out the address that it was sent to, which is not the reader's. @default false */
  foreign?: boolean
}

/** What a person needs to know before they press. A fact that the backend does not give is left out. */
export function AcceptCardFacts({ invitation, describeRole, foreign }: AcceptCardFactsProps) {
  const messages = useMessages(card)
  const { emailAddress, createdAt, expiresAt, inviter } = invitation
  const role = useRoleName(invitation)
  const name = inviterName(inviter)

  /** A label with what is known of it; nothing where nothing is. */
  function fact(label: string, value: ReactNode, address?: string, details?: ReactNode) {
    return (
      (value || address) && (
        <>
          <dt>{label}</dt>
          <dd>
            {value}
            {address && <Address>{address}</Address>}
            {details && (
              <details data-slot="ik-accept-card-role">
                <summary data-slot="ik-accept-card-role-summary">{messages.roleDetails}</summary>
                {details}
              </details>
            )}
          </dd>
        </>
      )
    )
  }

  return (
    <dl data-slot="ik-accept-card-facts">
      {fact(messages.role, role && <bdi>{role}</bdi>, '', describeRole?.(invitation.role))}
      {fact(messages.inviter, name && <bdi>{name}</bdi>, inviter?.name && inviter.emailAddress)}
      {fact(messages.emailAddress, '', foreign ? '' : emailAddress)}
      {fact(messages.createdAt, useMoment(createdAt, 'below'))}
      {fact(messages.expiresAt, useMoment(expiresAt, 'below'))}
    </dl>
  )
}
