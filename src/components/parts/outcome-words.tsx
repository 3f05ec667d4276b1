'use client'
import { fillWith } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationError } from '../../model/error.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { OrganizationName } from './organization-name.tsx'
import type { OutcomeState } from './outcome-action.tsx'

export interface OutcomeWordsProps {
  state: OutcomeState
  /** Why the last write or read failed. */
  error: InvitationError | null
  /** Absent where it could not even be read. */
  invitation?: UserOrganizationInvitation | undefined
}

/** Where an invitation stands, in one sentence. */
export function OutcomeWords({ state, error, invitation }: OutcomeWordsProps) {
  const messages = useMessages()
  const organization = invitation && <OrganizationName organization={invitation.publicOrganizationData} />
  switch (state) {
    case 'joined':
      return fillWith(messages.joined, { organization })
    case 'declined':
      return fillWith(messages.declined, { organization })
    case 'expired':
      return messages.expiredText
    case 'revoked':
      return messages.revokedText
    case 'unrecognised':
      return messages.unrecognisedText
    default:
      return messages.errors[error?.code ?? 'other']
  }
}
