import { useUser } from '@clerk/react'
import { AcceptanceNotice, isPressable, refusalState } from 'invitekit'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { link } from '../../../stories/examples/clerk-invitation-link.ts'
import { takeFocus, useClerkTicket } from '../../../stories/examples/clerk-ticket.ts'
import { useMembershipChanged } from '../organizations/use-membership-changed.ts'
import { useChangePerson } from '../session/use-change-person.ts'
import { ClerkJoined } from './clerk-joined.tsx'

const words = {
  signIn: { hint: 'The link signs you in.', button: 'Sign in and join' },
  signUp: { hint: 'The link makes an account for you.', button: 'Create account and join' },
}

/** What Clerk's link has brought: a ticket to sign in or up with, or nothing more to do. The docs' recipe does it. */
export function ClerkTicket() {
  const { user } = useUser()
  const { way, step, error, sending, unused, turned, redeem, forget } = useClerkTicket()
  const [news, setNews] = useState<'joined' | 'signedOut'>()
  const change = useChangePerson()
  const membershipChanged = useMembershipChanged()
  const refusal = error && refusalState(error)

  async function press() {
    setNews('joined')
    await redeem()
    membershipChanged()
  }

  function signOut() {
    setNews('signedOut')
    change.mutate(null)
  }

  if (!link) return <Notice title="No invitation">Open the link in your mail.</Notice>
  if (user && !unused) return <ClerkJoined news={news === 'joined'} />
  if (!unused) return <Notice title="This link has been used">Sign in to see your invitations.</Notice>
  if (user) {
    const signOutButton = (
      <button type="button" className="button" onClick={signOut}>
        Sign out
      </button>
    )
    return (
      <Notice title="Your invitation" actions={signOutButton}>
        You’re signed in as <bdi dir="ltr">{user.primaryEmailAddress?.emailAddress}</bdi>. If the invitation
        is for you, it is among{' '}
        <Link className="link" to="/invitations">
          your invitations
        </Link>
        . If it is for another address, sign out to use the link.
      </Notice>
    )
  }
  if (step !== 'ticket') {
    return <Notice title="One more step">Clerk asks for more than this demo has a page for.</Notice>
  }
  const actions = (
    <>
      {refusal && !turned && (
        <AcceptanceNotice pressed state={refusal} error={error} handlers={{}} checkAgain={forget} />
      )}
      {(!refusal || turned || isPressable(refusal)) && (
        <button
          type="button"
          className="button"
          data-look="primary"
          aria-disabled={sending}
          onClick={() => void press()}
        >
          {sending ? 'One moment…' : words[way].button}
        </button>
      )}
    </>
  )
  return (
    <Notice key="ticket" title="You’re invited" news={news === 'signedOut'} actions={actions}>
      {words[way].hint}
    </Notice>
  )
}

interface NoticeProps {
  title: string
  /** Whether a press has led here. */
  news?: boolean
  actions?: ReactNode
  children: ReactNode
}

function Notice({ title, news, actions, children }: NoticeProps) {
  return (
    <div className="card empty">
      <h1 className="ticket-title" tabIndex={-1} ref={news ? takeFocus : undefined}>
        {title}
      </h1>
      <p className="muted">{children}</p>
      {actions}
    </div>
  )
}
