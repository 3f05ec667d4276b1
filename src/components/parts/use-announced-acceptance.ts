'use client'
import { useAcceptance } from '../../hooks/use-acceptance.ts'
import type { Acceptance, AcceptanceOptions } from '../../hooks/use-acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useOrganizationName } from './organization-name.tsx'

/** As `useAcceptance`, and says to assistive technology what came of it. */
export function useAnnouncedAcceptance(
  invitation: UserOrganizationInvitation,
  { onAccepted, onDeclined }: AcceptanceOptions,
): Acceptance {
  const messages = useMessages()
  const announce = useAnnounce()
  const organization = useOrganizationName(invitation.publicOrganizationData)
  return useAcceptance(invitation, {
    onAccepted: (event) => {
      announce(fill(messages.joined, { organization }))
      onAccepted?.(event)
    },
    onDeclined: (event) => {
      announce(fill(messages.declined, { organization }))
      onDeclined?.(event)
    },
  })
}
