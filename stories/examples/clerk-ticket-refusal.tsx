import { AcceptanceNotice, MessagesProvider, refusalState } from 'invitekit'
import type { InvitationError } from 'invitekit'
import { ticketWords } from './clerk-ticket-words.ts'

interface ClerkTicketRefusalProps {
  error: InvitationError
  onTryAgain: () => void
}

/** Why a press has failed. A ticket can't be looked up, only tried: so its button says that. */
export function ClerkTicketRefusal({ error, onTryAgain }: ClerkTicketRefusalProps) {
  const state = refusalState(error)
  if (state === 'unknown') return <p role="alert">{ticketWords.unknown}</p>
  return (
    <MessagesProvider messages={{ checkAgain: 'Try again' }}>
      <AcceptanceNotice pressed state={state} error={error} handlers={{}} checkAgain={onTryAgain} />
    </MessagesProvider>
  )
}
