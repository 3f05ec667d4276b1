'use client'
import type { useInfiniteInvitations } from '../../hooks/use-infinite-invitations.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { refusalState } from '../../model/acceptance.ts'
import { AcceptanceNotice } from '../parts/acceptance-notice.tsx'
import type { InvitationHandlers } from '../parts/invitation-handlers.ts'
import { InvitationListNote } from './invitation-list-note.tsx'

interface InvitationListRefusalProps {
  invitations: Extract<ReturnType<typeof useInfiniteInvitations>, { error: object }>
  handlers: InvitationHandlers
}

/** Why there is no list. Never "no invitations": nobody knows whether there are any. */
export function InvitationListRefusal({ invitations, handlers }: InvitationListRefusalProps) {
  const messages = useMessages()
  const { error, refetch } = invitations
  const state = refusalState(error)

  if (state === 'signedOut' || state === 'unverified') {
    return (
      <div data-slot="ik-invitation-list-refusal" role="alert">
        <AcceptanceNotice
          {...{ state, error, handlers }}
          onCheckAgain={() => void refetch()}
          className="ik:p-4"
        />
      </div>
    )
  }
  return (
    <InvitationListNote tone="danger" onTryAgain={() => void refetch()}>
      {messages.loadFailed}
    </InvitationListNote>
  )
}
