'use client'
import { useState, useSyncExternalStore } from 'react'
import type { InvitationTicket } from '../link/invitation-ticket.ts'
import type { InvitationError } from '../model/error.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { forgetFailure, redeemTicket, redemptionOf, subscribeToRedemptions } from '../query/redeem-ticket.ts'
import { useInvitationsContext } from './invitations-context.ts'
import type { AcceptanceOptions } from './use-acceptance.ts'

export interface RedemptionState {
  /** What was joined. */
  invitation: UserOrganizationInvitation | undefined
  /** Whether somebody has come further while this was on the page, so that it is news. */
  pressed: boolean
  underWay: boolean
  /** How the last press failed. */
  error: InvitationError | null
  accept: () => void
  /** Takes the failure away. Nothing is sent: the person presses again. */
  reset: () => void
}

/** The way from a ticket to an organization joined, as far as this person has come with it, here or before. */
export function useRedemption(
  ticket: InvitationTicket,
  { onAccepted, activate }: AcceptanceOptions,
): RedemptionState {
  const { client, acceptances, toResource } = useInvitationsContext()
  const { scope } = client
  const read = () => redemptionOf(ticket, scope)
  const redemption = useSyncExternalStore(subscribeToRedemptions, read, read)
  const [before] = useState(redemption)
  const { answer, joined, error = null } = redemption ?? {}

  async function press() {
    // Read now: a second click may come before the page has been drawn.
    if (read()?.answer) return
    const record = await redeemTicket(acceptances, ticket).catch(() => null)
    if (!record) return
    const invitation = toResource(record)
    if (activate) acceptances.press({ verb: 'activate', id: record.id, invitation }).catch(() => {})
    onAccepted?.({ invitation })
  }

  return {
    invitation: joined && toResource(joined),
    pressed: redemption !== before,
    underWay: Boolean(answer && !joined),
    error,
    accept: () => void press(),
    reset: () => error && forgetFailure(ticket, scope, error),
  }
}
