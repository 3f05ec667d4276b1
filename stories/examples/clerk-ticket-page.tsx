import 'invitekit/styles.css'
import { link } from './clerk-invitation-link.ts'
import { ClerkSignUpFields } from './clerk-sign-up-fields.tsx'
import { ClerkSignedIn } from './clerk-signed-in.tsx'
import { ClerkTicketRefusal } from './clerk-ticket-refusal.tsx'
import { ticketWords, wayWords } from './clerk-ticket-words.ts'
import { takeFocus, useClerkTicket } from './clerk-ticket.ts'

/** The page that the links in Clerk's mails lead to: put it within `<ClerkInvitations>`. */
export function ClerkTicketPage() {
  const { state, way, turned, refused, sending, news, redeem, complete, signOut } = useClerkTicket()
  const { verb, hint, other, path } = wayWords[way]
  const label = sending ? ticketWords.sending : link?.status ? `${verb} and join` : verb

  if (state === 'switch' || state === 'joined' || state === 'signedIn')
    return <ClerkSignedIn {...{ news, state }} onSwitchAccount={signOut} />

  const nextStep = () => {
    if (state === 'refused') return null
    if (state === 'fields') return <ClerkSignUpFields {...{ sending, label }} onSubmit={complete} />
    if (state === 'elsewhere')
      return (
        <p tabIndex={-1} ref={takeFocus}>
          {ticketWords.elsewhere} <a href={path}>Go on</a>
        </p>
      )
    if (state === 'ticket')
      return (
        <>
          <p role="status">{turned ? other : hint}</p>
          <button ref={news ? takeFocus : undefined} aria-disabled={sending} onClick={redeem}>
            {label}
          </button>
        </>
      )
    return <p>{ticketWords[state]}</p>
  }

  return (
    <main>
      <h1 tabIndex={-1} ref={news ? takeFocus : undefined}>
        {ticketWords.title}
      </h1>
      {refused && <ClerkTicketRefusal error={refused} onTryAgain={redeem} />}
      {nextStep()}
      <div id="clerk-captcha" />
      {state !== 'elsewhere' && (
        <p>
          <a href="/sign-in">{ticketWords.otherWay}</a>
        </p>
      )}
    </main>
  )
}
