import { useUser } from '@clerk/react'
import type { ReactNode } from 'react'
import { Link, Navigate } from 'react-router'
import { ClerkTicketRefusal } from '../../../stories/examples/clerk-ticket-refusal.tsx'
import { ticketWords, wayWords } from '../../../stories/examples/clerk-ticket-words.ts'
import { takeFocus, useClerkTicket } from '../../../stories/examples/clerk-ticket.ts'
import { useMembershipChanged } from '../organizations/use-membership-changed.ts'
import { signInPath } from '../session/next-path.ts'
import { ClerkJoined } from './clerk-joined.tsx'

/** What Clerk's link has brought: a ticket to sign in or up with, or nothing more to do. The docs' recipe does it. */
export function ClerkTicket() {
  const { user } = useUser()
  const { state, way, turned, refused, sending, news, redeem, signOut } = useClerkTicket()
  const membershipChanged = useMembershipChanged()
  const { verb, hint, other } = wayWords[way]

  async function press() {
    await redeem()
    membershipChanged()
  }

  if (state === 'joined') return <ClerkJoined />
  if (state === 'signedIn') return <Navigate to="/invitations" replace />
  if (state === 'switch')
    return (
      <Notice>
        <p className="muted">
          You’re signed in as <bdi dir="ltr">{user?.primaryEmailAddress?.emailAddress}</bdi>. If the
          invitation is for you, it is among{' '}
          <Link className="link" to="/invitations">
            your invitations
          </Link>
          . If it is for another address, sign out to use the link.
        </p>
        <button type="button" className="button" onClick={signOut}>
          Sign out
        </button>
      </Notice>
    )
  if (state === 'fields' || state === 'elsewhere')
    return (
      <Notice key={state} news>
        <p className="muted">{ticketWords.elsewhere} Clerk asks for more than this demo has a page for.</p>
      </Notice>
    )
  if (state !== 'ticket' && state !== 'refused')
    return (
      <Notice>
        <p className="muted">{ticketWords[state]}</p>
        <OtherWay />
      </Notice>
    )
  return (
    <Notice key="ticket" news={news}>
      {refused && <ClerkTicketRefusal error={refused} onTryAgain={() => void press()} />}
      {state === 'ticket' && (
        <>
          <p className="muted" role="status">
            {turned ? other : hint}
          </p>
          <button
            type="button"
            className="button"
            data-look="primary"
            ref={news ? takeFocus : undefined}
            aria-disabled={sending}
            onClick={() => void press()}
          >
            {sending ? ticketWords.sending : `${verb} and join`}
          </button>
        </>
      )}
      <OtherWay />
    </Notice>
  )
}

/** To the demo's own page for signing in. */
function OtherWay() {
  return (
    <Link className="link" to={signInPath('/invitations')}>
      {ticketWords.otherWay}
    </Link>
  )
}

interface NoticeProps {
  /** Whether a press has led here. */
  news?: boolean
  children: ReactNode
}

function Notice({ news, children }: NoticeProps) {
  return (
    <div className="card empty">
      <h1 className="ticket-title" tabIndex={-1} ref={news ? takeFocus : undefined}>
        {ticketWords.title}
      </h1>
      {children}
    </div>
  )
}
