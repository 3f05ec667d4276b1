'use client'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { useClock } from '../../hooks/use-clock.ts'
import { list } from '../../i18n/en/list.ts'
import { fillWith } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationStatus } from '../../model/status.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { inviterName } from '../parts/inviter-name.ts'
import { useMoment } from '../parts/use-moment.tsx'
import { useRoleName } from '../parts/use-role-name.ts'

/** An invitation that ends within a day is about to be missed. */
const soon = 24 * 60 * 60 * 1000

/**
 * The role, who invited and when, and until when the invitation holds; unknown facts are left out. Drawn by the row
 * itself, because rows are many.
 *
 * @param settledHere Whether a press here has settled it: the line that this makes pointless keeps its room.
 */
export function useItemDetails(
  invitation: UserOrganizationInvitation,
  status: InvitationStatus,
  settledHere: boolean,
): ReactNode {
  const messages = useMessages(list)
  const { createdAt, expiresAt } = invitation
  const role = useRoleName(invitation)
  const inviter = inviterName(invitation.inviter)
  const ends = expiresAt?.getTime() ?? Number.NaN
  const endsSoon = useClock((now) => status === 'pending' && ends - now < soon, false)
  const sent = useMoment(createdAt)
  const until = useMoment(expiresAt, 'beside')
  const expiry = status === 'pending' ? messages.expires : status === 'expired' ? messages.expired : ''
  const facts = [
    role && <bdi key="role">{role}</bdi>,
    inviter && (
      <Fragment key="inviter">{fillWith(messages.invitedBy, { inviter: <bdi>{inviter}</bdi> })}</Fragment>
    ),
    sent && <Fragment key="sent">{fillWith(messages.sent, { when: sent })}</Fragment>,
  ].filter(Boolean)

  return (
    <>
      <p data-slot="ik-invitation-list-item-facts">{facts.map((fact, i) => [i > 0 && '\u00A0· ', fact])}</p>
      {expiresAt && (settledHere || expiry) && (
        <p data-slot="ik-invitation-list-item-expiry" data-soon={endsSoon ? '' : undefined}>
          {expiry ? fillWith(expiry, { when: until }) : '\u00A0'}
        </p>
      )}
    </>
  )
}
