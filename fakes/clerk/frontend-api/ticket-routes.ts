import { Hono } from 'hono'
import type { Context } from 'hono'
import { acceptInvitation, statusNow } from '../invitations.ts'
import { userWithAddress } from '../people.ts'
import { ClerkRefusal } from '../refusal.ts'
import type { ClerkClient, ClerkSignUp } from './clients.ts'
import { answer, clientFor, clientOf, formOf, required } from './context.ts'
import type { FrontendApiParts } from './context.ts'
import { encodeSignIn, encodeSignUp } from './encode-attempts.ts'
import {
  addressOfTicket,
  readPendingTicket,
  readTicket,
  signInWithTicket,
  signUpWithTicket,
} from './tickets.ts'

const names = ['first_name', 'last_name'] as const

/** @throws ClerkRefusal – 422 for the ways in that are not here. */
function ticketOf(form: URLSearchParams): string {
  if (form.get('strategy') === 'ticket') return required(form, 'ticket')
  throw new ClerkRefusal(422, 'strategy_for_user_invalid', { meta: { param_name: 'strategy' } })
}

/** Signing in with a ticket, which accepts at once. */
export function signInRoutes(parts: FrontendApiParts) {
  const { database, clients, settings } = parts
  return new Hono().post('/', async (context) => {
    const ticket = ticketOf(await formOf(context))
    const client = clientFor(parts, context)
    const id = database.newId('sia')
    if (client.sessions.length > 0 && settings.ignoresTicketsOfSignedIn) {
      return answer(parts, context, encodeSignIn({ id }), client)
    }
    refuseSignedIn(client.sessions)
    const user = signInWithTicket(database, ticket)
    const session = clients.signIn(client, user.id)
    return answer(parts, context, encodeSignIn({ id, user, sessionId: session.id }), client)
  })
}

/** Signing up with a ticket: once everything that is required is there, the account and the membership are. */
export function signUpRoutes(parts: FrontendApiParts) {
  const { database, clients, settings } = parts

  function proceed(context: Context, client: ClerkClient, signUp: ClerkSignUp, form: URLSearchParams) {
    refuseSignedIn(client.sessions)
    signUp.firstName = form.get('first_name') ?? signUp.firstName
    signUp.lastName = form.get('last_name') ?? signUp.lastName
    const emailAddress = addressOfTicket(database, signUp.ticket)
    const given = { first_name: signUp.firstName, last_name: signUp.lastName }
    const missing = names.filter((name) => settings.requiredFields.includes(name) && !given[name])
    const attempt = { signUp, emailAddress, missing, required: settings.requiredFields }
    if (missing.length > 0) {
      signUp.shown = encodeSignUp(attempt)
      client.signUp = signUp
      return answer(parts, context, signUp.shown, client)
    }
    const user = signUpWithTicket(database, signUp.ticket, signUp)
    const session = clients.signIn(client, user.id)
    return answer(parts, context, encodeSignUp({ ...attempt, user, sessionId: session.id }), client)
  }

  return new Hono()
    .post('/', async (context) => {
      const form = await formOf(context)
      const ticket = ticketOf(form)
      const signUp = { id: database.newId('sua'), ticket, firstName: '', lastName: '', shown: null }
      return proceed(context, clientFor(parts, context), signUp, form)
    })
    .patch('/:id', async (context) => {
      const client = clientFor(parts, context)
      if (client.signUp?.id !== context.req.param('id')) throw new ClerkRefusal(404, 'resource_not_found')
      return proceed(context, client, client.signUp, await formOf(context))
    })
}

/** The link of the mail: onwards to the host, with the ticket and what to do with it. */
export function linkRoutes(parts: FrontendApiParts) {
  const { database, settings } = parts
  return new Hono().get('/accept', (context) => {
    const ticket = context.req.query('ticket') ?? ''
    const { kind, invitation } = readTicket(database, ticket)
    const target = new URL(invitation.redirectUrl ?? settings.homeUrl, context.req.url)
    // An application's link leads to signing up; one that is too old does so without its ticket.
    if (kind === 'application' && statusNow(invitation, database) === 'expired') {
      return context.redirect(target.href, 303)
    }
    const holder = readPendingTicket(database, ticket)
    target.searchParams.set('__clerk_ticket', ticket)
    if (holder.kind === 'application') return context.redirect(target.href, 303)
    const invitee = userWithAddress(database, invitation.emailAddress)
    const signedInAs = clientOf(parts, context)?.sessions[0]?.userId
    const theirs = invitee !== undefined && invitee.id === signedInAs
    if (theirs) acceptInvitation(database, invitee, invitation.id)
    const status = theirs ? 'complete' : invitee ? 'sign_in' : 'sign_up'
    target.searchParams.set('__clerk_status', status)
    return context.redirect(target.href, 303)
  })
}

function refuseSignedIn(sessions: readonly unknown[]) {
  if (sessions.length > 0)
    throw new ClerkRefusal(400, 'session_exists', { message: 'You are already signed in.' })
}
