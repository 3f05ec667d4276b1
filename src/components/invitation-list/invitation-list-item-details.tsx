'use client'
import { fillWith } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationStatus } from '../../model/status.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { inviterName } from '../parts/inviter-name.ts'
import { Moment } from '../parts/moment.tsx'
import { useRoleName } from '../parts/use-role-name.ts'

interface InvitationListItemDetailsProps {
  invitation: UserOrganizationInvitation
  status: InvitationStatus
}

/** The role, who invited, when, and until when the invitation holds. */
export function InvitationListItemDetails({ invitation, status }: InvitationListItemDetailsProps) {
  const messages = useMessages()
  const { createdAt, expiresAt } = invitation
  const role = useRoleName(invitation)
  const inviter = inviterName(invitation.inviter)
  const expiry = status === 'pending' ? messages.expires : status === 'expired' ? messages.expired : undefined

  return (
    <p
      data-slot="ik-invitation-list-item-details"
      className="ik:mt-0.5 ik:text-sm ik:text-muted-foreground ik:wrap-anywhere"
    >
      <bdi data-slot="ik-invitation-list-item-role">{role}</bdi>
      {inviter && ' · '}
      {inviter && fillWith(messages.invitedBy, { inviter: <bdi data-slot="ik-inviter-name">{inviter}</bdi> })}
      {' · '}
      {fillWith(messages.sent, { when: <Moment time={createdAt} /> })}
      <br data-slot="ik-line-break" />
      {expiry && expiresAt && fillWith(expiry, { when: <Moment time={expiresAt} /> })}
    </p>
  )
}
