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

/** The way on from each outcome, by the name of its handler; null where there is none. */
const ways = {
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
  forbidden: 'onCheckAgain',
  limitReached: 'onCheckAgain',
  rateLimited: 'onCheckAgain',
  failed: 'onCheckAgain',
  unknown: 'onCheckAgain',
} as const satisfies Record<OutcomeState, keyof typeof acceptance.actions | null>

export interface OutcomeActionProps {
  state: OutcomeState
  /** Whether the outcome comes of a press here, and is not what the invitation was read with. @default false */
  pressed?: boolean
  /** Absent where it could not even be read. */
  invitation?: UserOrganizationInvitation | undefined
  handlers: InvitationHandlers
  onCheckAgain: () => void
  /** Whether that is under way. @default false */
  checking?: boolean
}

/** What a person can do once an invitation is settled or refused. */
export function OutcomeAction({ state, invitation, handlers, onCheckAgain, checking }: OutcomeActionProps) {
  const messages = useMessages(acceptance)
  const organization = useOrganizationName(invitation?.publicOrganizationData)
  if (state === 'joined' && invitation && handlers.openOrganization) {
    const link = handlers.openOrganization(invitation.publicOrganizationData)
    return cloneElement(link, attributes, fill(messages.openOrganization, { organization }))
  }
  const way = ways[state]
  const act = way && { ...handlers, onCheckAgain }[way]
  return (
    act && (
      <Button pending={checking} onClick={() => act({ invitation })}>
        {messages.actions[way]}
      </Button>
    )
  )
}

const attributes: HTMLAttributes<HTMLElement> & Record<`data-${string}`, string> = {
  'data-slot': 'ik-button',
  'data-look': 'primary',
}
