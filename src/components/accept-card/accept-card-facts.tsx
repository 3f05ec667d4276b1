'use client'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { InvitationStatus } from '../../model/status.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { InvitationStatusBadge } from '../invitation-status-badge/invitation-status-badge.tsx'
import { inviterName } from '../parts/inviter-name.ts'
import { Moment } from '../parts/moment.tsx'
import { useRoleName } from '../parts/use-role-name.ts'

interface AcceptCardFactsProps {
  invitation: UserOrganizationInvitation
  status: InvitationStatus
  describeRole: ((role: string) => ReactNode) | undefined
}

/** What a person needs to know before they press. A fact that the backend does not give is left out. */
export function AcceptCardFacts({ invitation, status, describeRole }: AcceptCardFactsProps) {
  const messages = useMessages()
  const { emailAddress, createdAt, expiresAt, inviter } = invitation
  const role = useRoleName(invitation)
  const description = describeRole?.(invitation.role)
  const inviterText = inviterName(inviter)
  const inviterAddress = inviter?.name ? displayText(inviter.emailAddress ?? '') : ''

  return (
    <dl
      data-slot="ik-accept-card-facts"
      className="ik:grid ik:grid-cols-[auto_minmax(0,1fr)] ik:gap-x-6 ik:gap-y-3 ik:border-y ik:border-border ik:py-5 ik:text-sm"
    >
      {status !== 'pending' && (
        <Fact label={messages.statusLabel}>
          <InvitationStatusBadge status={status} />
        </Fact>
      )}
      {role && (
        <Fact label={messages.roleLabel}>
          <bdi data-slot="ik-accept-card-role">{role}</bdi>
          {description && (
            <details data-slot="ik-accept-card-role-details" className="ik:mt-1 ik:text-muted-foreground">
              <summary
                data-slot="ik-accept-card-role-summary"
                className="ik:cursor-pointer ik:rounded-sm ik:list-item ik:list-inside ik:outline-offset-2 ik:focus-visible:outline-2 ik:focus-visible:outline-ring"
              >
                {messages.roleDetails}
              </summary>
              {description}
            </details>
          )}
        </Fact>
      )}
      {inviterText && (
        <Fact label={messages.inviterLabel}>
          <bdi data-slot="ik-inviter-name">{inviterText}</bdi>
          {inviterAddress && (
            <bdi data-slot="ik-inviter-address" dir="ltr" className="ik:block ik:text-muted-foreground">
              {inviterAddress}
            </bdi>
          )}
        </Fact>
      )}
      {emailAddress && (
        <Fact label={messages.addressLabel}>
          <bdi data-slot="ik-email-address" dir="ltr">
            {displayText(emailAddress, 254)}
          </bdi>
        </Fact>
      )}
      <Fact label={messages.sentLabel}>
        <Moment time={createdAt} />
      </Fact>
      {expiresAt && (
        <Fact label={messages.expiresLabel}>
          <Moment time={expiresAt} />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt data-slot="ik-accept-card-label" className="ik:text-muted-foreground">
        {label}
      </dt>
      <dd data-slot="ik-accept-card-value" className="ik:group/row ik:min-w-0 ik:wrap-anywhere">
        {children}
      </dd>
    </>
  )
}
