import { useClerk, useSignIn, useSignUp, useUser } from '@clerk/react'
import { clerkInvitationError } from 'invitekit/clerk'
import { InvitationError, isPressable, refusalState, toInvitationError } from 'invitekit/headless'
import { useRef, useState } from 'react'
import { link } from './clerk-invitation-link.ts'

/** For what comes in the place of a control that had the focus. */
export function takeFocus(element: HTMLElement | null) {
  if (document.activeElement === document.body) element?.focus()
}

type Way = 'signIn' | 'signUp'

/** What the page has to show: the last three to somebody who is signed in. */
type ClerkTicketState =
  | 'none'
  | 'damaged'
  /** Nothing is left to do with the link. */
  | 'used'
  | 'ticket'
  /** Where pressing again leads nowhere by itself. */
  | 'refused'
  /** The account needs what this page can ask for. */
  | 'fields'
  /** It needs what another page has to ask for. */
  | 'elsewhere'
  /** Somebody was signed in before the link was used. */
  | 'switch'
  /** The ticket has been used here, and somebody is signed in. */
  | 'joined'
  | 'signedIn'

/** What Clerk says to somebody who has to go the other way. */
const otherWays = new Map<string | undefined, Way>([
  ['invitation_account_exists', 'signIn'],
  ['organization_invitation_identification_already_exists', 'signIn'],
  ['invitation_account_not_exists', 'signUp'],
  ['organization_invitation_identification_not_exist', 'signUp'],
])

/** The way from the link's ticket to a session. A press makes one request; nothing is sent without one. */
export function useClerkTicket() {
  const clerk = useClerk()
  const { user } = useUser()
  const { signIn } = useSignIn()
  const { signUp } = useSignUp()
  const [ticket, setTicket] = useState(link?.status === 'complete' ? undefined : link?.ticket)
  const [way, setWay] = useState<Way>(link?.status === 'sign_in' ? 'signIn' : 'signUp')
  const [step, setStep] = useState<'ticket' | 'fields' | 'elsewhere'>('ticket')
  const [error, setError] = useState<InvitationError | null>(null)
  const [sending, setSending] = useState(false)
  const [news, setNews] = useState(false)
  const underWay = useRef(false)
  const attempt = way === 'signIn' ? signIn : signUp
  /** Whether it takes the other way than the link has said. */
  const turned = otherWays.get(error?.backendCode) === way
  // What is wrong with a field is said beside it.
  const refused = error && !turned && error.status !== 422 ? error : null

  function stateNow(): ClerkTicketState {
    if (user && ticket) return 'switch'
    if (user) return news ? 'joined' : 'signedIn'
    if (step !== 'ticket') return step
    if (!link) return 'none'
    if (!link.ticket && link.status !== 'complete') return 'damaged'
    if (!ticket) return 'used'
    const refusal = refused && refusalState(refused)
    return !refusal || refusal === 'unknown' || isPressable(refusal) ? 'ticket' : 'refused'
  }

  async function press(send: () => Promise<unknown>) {
    if (underWay.current) return
    underWay.current = true
    setSending(true)
    setNews(true)
    setError(null)
    const before = attempt.id
    try {
      if (!navigator.onLine) throw new InvitationError('offline')
      await send()
      await confirm(attempt.finalize())
      setTicket(undefined)
      if (clerk.session?.currentTask) setStep('elsewhere')
    } catch (thrown) {
      const failure = toInvitationError(thrown)
      const isNews = step === 'fields' || attempt.id !== before
      if (failure.code === 'unconfirmed' && isNews && attempt.status !== 'needs_identifier') goOn()
      else await explain(failure)
    }
    underWay.current = false
    setSending(false)
  }

  /** Clerk may report no error, and have done nothing: only an attempt that is complete counts. */
  async function confirm(answer: Promise<{ error: unknown }>) {
    const { error: reported } = await answer
    if (reported) throw clerkInvitationError(reported)
    if (attempt.status !== 'complete') throw new InvitationError('unconfirmed')
  }

  /** Clerk waits for more: what this page can ask for, or what another has to. */
  function goOn() {
    const isHere = way === 'signUp' && signUp.missingFields.every((field) => field in signUpFields)
    setStep(isHere ? 'fields' : 'elsewhere')
  }

  async function explain(failure: InvitationError) {
    setWay(otherWays.get(failure.backendCode) ?? way)
    // Without a network, Clerk's SDK would go on asking for half a minute.
    setError(navigator.onLine && (await takeUpSession()) ? null : failure)
  }

  /** The answer may be lost, or another tab may have signed somebody in: is there a session? */
  async function takeUpSession() {
    try {
      const { lastActiveSessionId: session } = await clerk.client.reload()
      if (session) await clerk.setActive({ session })
      return Boolean(session)
    } catch {
      return false
    }
  }

  return {
    state: stateNow(),
    way,
    turned,
    refused,
    sending,
    /** Whether a press has led to what is shown. */
    news,
    redeem: () => press(async () => ticket?.redeem((secret) => confirm(attempt.ticket({ ticket: secret })))),
    /** Sends what the account still has to have. */
    complete: ({ password, ...names }: SignUpAnswers) =>
      press(() => confirm(password ? signUp.password({ ...names, password }) : signUp.update(names))),
    /** With a function of its own, Clerk leads nowhere: the ticket is in this page's memory alone. */
    signOut: async () => {
      setNews(true)
      await clerk.signOut(() => {})
    },
  }
}

/** What this page asks for, by Clerk's names; anything else is asked for elsewhere. */
export const signUpFields = {
  first_name: { text: 'First name', key: 'firstName', autoComplete: 'given-name', type: 'text' },
  last_name: { text: 'Last name', key: 'lastName', autoComplete: 'family-name', type: 'text' },
  password: { text: 'Password', key: 'password', autoComplete: 'new-password', type: 'password' },
} as const

export interface SignUpAnswers {
  firstName?: string
  lastName?: string
  password?: string
}
