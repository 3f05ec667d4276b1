import { useClerk, useUser } from '@clerk/react'
import { AcceptanceNotice, isPressable, refusalState } from 'invitekit'
import 'invitekit/styles.css'
import { useState } from 'react'
import { link } from './clerk-invitation-link.ts'
import { ClerkSignUpFields } from './clerk-sign-up-fields.tsx'
import { ClerkSignedIn } from './clerk-signed-in.tsx'
import { takeFocus, useClerkTicket } from './clerk-ticket.ts'

const words = {
  signIn: {
    verb: 'Sign in',
    hint: 'This link signs you in with the address that the mail went to.',
    other: 'You have an account already.',
    path: '/sign-in',
  },
  signUp: {
    verb: 'Create account',
    hint: 'This link makes you an account with the address that the mail went to.',
    other: 'You don’t have an account yet.',
    path: '/sign-up',
  },
}

/** The page that the links in Clerk's mails lead to: put it within `<ClerkInvitations>`. */
export function ClerkTicketPage() {
  const clerk = useClerk()
  const { user } = useUser()
  const { way, step, error, sending, unused, turned, redeem, complete, forget } = useClerkTicket()
  const [news, setNews] = useState<'signedIn' | 'signedOut'>()
  const { verb, hint, other, path } = words[way]
  const label = sending ? 'One moment…' : link?.status ? `${verb} and join` : verb
  // What is wrong with a field is said beside it.
  const refusal = error && !turned && error.status !== 422 ? refusalState(error) : null

  function press() {
    setNews('signedIn')
    void redeem()
  }

  /** With a function of its own, Clerk leads nowhere: the ticket is in this page's memory alone. */
  async function switchAccount() {
    setNews('signedOut')
    await clerk.signOut(() => {})
  }

  function nextStep() {
    if (step === 'elsewhere')
      return (
        <p tabIndex={-1} ref={takeFocus}>
          Signing in takes one more step. <a href={path}>Go on</a>
        </p>
      )
    if (step === 'fields') return <ClerkSignUpFields {...{ sending, label }} onSubmit={complete} />
    if (!link) return <p>Open the link in your mail.</p>
    if (!link.ticket && link.status !== 'complete')
      return <p>This link is damaged. Open it from the mail again.</p>
    if (!unused) return <p>Nothing is left to do with this link. Sign in to see your invitations.</p>
    if (refusal && refusal !== 'unknown' && !isPressable(refusal)) return null
    return (
      <>
        <p role="status">{turned ? other : hint}</p>
        <button ref={news && takeFocus} aria-disabled={sending} onClick={press}>
          {label}
        </button>
      </>
    )
  }

  if (user)
    return (
      <ClerkSignedIn
        news={news === 'signedIn'}
        used={!unused && Boolean(link?.status)}
        onSwitchAccount={unused ? switchAccount : undefined}
      />
    )
  return (
    <main>
      <h1 tabIndex={-1} ref={news === 'signedOut' ? takeFocus : undefined}>
        Your invitation
      </h1>
      {refusal === 'unknown' && (
        <p role="alert">We couldn’t confirm whether that worked. Press again: you join only once.</p>
      )}
      {refusal && refusal !== 'unknown' && (
        <AcceptanceNotice pressed state={refusal} error={error} handlers={{}} checkAgain={forget} />
      )}
      {nextStep()}
      <div id="clerk-captcha" />
      {step !== 'elsewhere' && (
        <p>
          <a href="/sign-in">Sign in another way</a>
        </p>
      )}
    </main>
  )
}
