'use client'
import { cloneElement } from 'react'
import type { HTMLAttributes } from 'react'
import { acceptance } from '../../i18n/en/acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { OutcomeState } from '../../model/acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import type { InvitationHandlers } from './invitation-handlers.ts'
import { useOrganizationName } from './organization-name.tsx'

type Way = keyof typeof acceptance.actions

/** The way on from each outcome, by the name of its handler; null where there is none. */
const ways: Partial<Record<OutcomeState, Way | null>> = {
  joined: null,
  declined: null,
  unrecognised: null,
  organizationGone: null,
  signedOut: 'onSignIn',
  wrongAccount: 'onSwitchAccount',
  unverified: 'onVerifyEmailAddress',
  expired: 'onRequestInvitation',
  revoked: 'onRequestInvitation',
  notUsable: 'onRequestInvitation',
  inviterGone: 'onRequestInvitation',
}

export interface OutcomeActionProps {
  state: OutcomeState
  /** Whether the outcome comes of a press here, and is not what the invitation was read with. @default false */
  pressed?: boolean
  /** Absent where it could not even be read. */
  invitation?: UserOrganizationInvitation | undefined
  handlers: InvitationHandlers
  onCheckAgain: () => void
}

/** What a person can do once an invitation is settled or refused: by default, ask where it stands now. */
export function OutcomeAction({ state, invitation, handlers, onCheckAgain }: OutcomeActionProps) {
  const messages = useMessages(acceptance)
  const organization = useOrganizationName(invitation?.publicOrganizationData)
  if (state === 'joined' && invitation && handlers.openOrganization) {
    const link = handlers.openOrganization(invitation.publicOrganizationData)
    return cloneElement(link, look, fill(messages.openOrganization, { organization }))
  }
  const { [state]: way = 'onCheckAgain' } = ways
  const act = way && { ...handlers, onCheckAgain }[way]
  return act && <Button onClick={() => act(invitation ? { invitation } : {})}>{messages.actions[way]}</Button>
}

const look: HTMLAttributes<HTMLElement> & Record<`data-${string}`, string> = {
  'data-slot': 'ik-button',
  'data-look': 'primary',
}
