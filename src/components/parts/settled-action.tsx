'use client'
import { cloneElement } from 'react'
import type { HTMLAttributes } from 'react'
import { outcomes } from '../../i18n/en/outcomes.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { OutcomeState } from '../../model/acceptance.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import type { InvitationHandlers } from './invitation-handlers.ts'
import { useOrganizationName } from './organization-name.tsx'

export interface SettledActionProps {
  state: OutcomeState
  invitation: UserOrganizationInvitation
  handlers: InvitationHandlers
  /** How much the way to the joined organization asks to be pressed. @default 'primary' */
  look?: 'primary' | 'outline'
  /** Makes the joined organization the active one, where that has failed. */
  activate?: (() => void) | undefined
}

/** What a person can do once an invitation has come to its end. */
export function SettledAction({
  state,
  invitation,
  handlers,
  look = 'primary',
  activate,
}: SettledActionProps) {
  const messages = useMessages(outcomes)
  const { publicOrganizationData } = invitation
  const { openOrganization, onRequestInvitation } = handlers
  const organization = useOrganizationName(publicOrganizationData)
  if (activate) return <Button onClick={activate}>{fill(messages.activate, { organization })}</Button>
  if (state === 'joined')
    return (
      openOrganization &&
      cloneElement(
        openOrganization(publicOrganizationData),
        attributes(look),
        fill(messages.openOrganization, { organization }),
      )
    )
  return (
    (state === 'expired' || state === 'revoked') &&
    onRequestInvitation && (
      <Button onClick={() => void onRequestInvitation({ invitation })}>{messages.onRequestInvitation}</Button>
    )
  )
}

function attributes(
  look: 'primary' | 'outline',
): HTMLAttributes<HTMLElement> & Record<`data-${string}`, string> {
  return { 'data-slot': 'ik-button', 'data-look': look }
}
