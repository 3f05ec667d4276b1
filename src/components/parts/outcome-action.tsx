'use client'
import { cloneElement } from 'react'
import type { ReactNode } from 'react'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { AcceptanceState } from '../../model/acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import type { InvitationHandlers } from './invitation-handlers.ts'
import { useOrganizationName } from './organization-name.tsx'

/** A state in which there is nothing to press Accept for. */
export type OutcomeState = Exclude<AcceptanceState, 'idle' | 'accepting' | 'declining'>

export interface OutcomeActionProps {
  state: OutcomeState
  /** Absent where it could not even be read. */
  invitation?: UserOrganizationInvitation | undefined
  handlers: InvitationHandlers
  onCheckAgain: () => void
}

/** What a person can do once an invitation is settled or refused. */
export function OutcomeAction({ state, invitation, handlers, onCheckAgain }: OutcomeActionProps): ReactNode {
  const messages = useMessages()
  const { onSignIn, onSwitchAccount, onVerifyEmailAddress, onRequestInvitation } = handlers
  switch (state) {
    case 'joined':
      return invitation && <OpenOrganization invitation={invitation} handlers={handlers} />
    case 'declined':
    case 'organizationGone':
    case 'unrecognised':
      return null
    case 'signedOut':
      return onSignIn && <Button onClick={onSignIn}>{messages.signIn}</Button>
    case 'wrongAccount':
      return onSwitchAccount && <Button onClick={onSwitchAccount}>{messages.switchAccount}</Button>
    case 'unverified':
      return (
        onVerifyEmailAddress && <Button onClick={onVerifyEmailAddress}>{messages.verifyEmailAddress}</Button>
      )
    case 'expired':
    case 'revoked':
    case 'notUsable':
      return (
        onRequestInvitation && (
          <Button onClick={() => onRequestInvitation(invitation ? { invitation } : {})}>
            {messages.requestInvitation}
          </Button>
        )
      )
    case 'forbidden':
    case 'limitReached':
    case 'rateLimited':
    case 'failed':
    case 'unknown':
      return <Button onClick={onCheckAgain}>{messages.checkAgain}</Button>
    default:
      return state satisfies never
  }
}

interface OpenOrganizationProps {
  invitation: UserOrganizationInvitation
  handlers: InvitationHandlers
}

/** The host's link to the organization, in the library's looks and words. */
function OpenOrganization({ invitation, handlers: { openOrganization } }: OpenOrganizationProps) {
  const messages = useMessages()
  const organization = useOrganizationName(invitation.publicOrganizationData)
  if (!openOrganization) return null
  return (
    <Button asChild look="primary">
      {cloneElement(
        openOrganization(invitation.publicOrganizationData),
        undefined,
        fill(messages.open, { organization }),
      )}
    </Button>
  )
}
