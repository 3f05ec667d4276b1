import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import type { ClerkDatabase } from '../../../fakes/clerk/database.ts'
import type { Door } from '../../../fakes/clerk/faults.ts'
import { clientCookie } from '../../../fakes/clerk/frontend-api/clients.ts'
import { encodeSignIn } from '../../../fakes/clerk/frontend-api/encode-attempts.ts'
import { encodeMembership } from '../../../fakes/clerk/frontend-api/encode-client.ts'
import type { FrontendApi } from '../../../fakes/clerk/frontend-api/frontend-api.ts'
import { membershipOf, userWithAddress } from '../../../fakes/clerk/people.ts'
import { ClerkRefusal } from '../../../fakes/clerk/refusal.ts'
import { encodeList, encodeResponse, errorResponse } from '../../../fakes/clerk/wire/encode.ts'
import { demoPassword } from '../../people.ts'
import { refusedLinkPage } from './refused-link.ts'

/** The Frontend API, with what the demo needs beside invitations: passwords, members, a page for refused links. */
export function createDoor(database: ClerkDatabase, api: FrontendApi): Door {
  const app = new Hono()
    .onError((error) => errorResponse(error))
    .post('/v1/client/sign_ins', async (context, next) => {
      const { raw } = context.req
      const form = new URLSearchParams(await raw.clone().text())
      if (form.get('strategy') !== 'password') return next()
      if (api.authenticate(raw)) throw new ClerkRefusal(400, 'session_exists')
      const user = userWithAddress(database, form.get('identifier') ?? '')
      if (!user) throw new ClerkRefusal(422, 'form_identifier_not_found')
      if (form.get('password') !== demoPassword) throw new ClerkRefusal(422, 'form_password_incorrect')

      const cookie = api.signIn(user.id)
      const headers = { cookie: `${clientCookie}=${cookie}` }
      const answer = await api.fetch(new Request(new URL('/v1/client', raw.url), { headers }))
      const { response: client } = await answer.json()
      setCookie(context, clientCookie, cookie, { httpOnly: true, path: '/', sameSite: 'Lax' })
      const [session] = client.sessions
      const signIn = encodeSignIn({ id: database.newId('sia'), user, sessionId: session.id })
      return context.json(encodeResponse(signIn, client))
    })
    .get('/v1/organizations/:org/memberships', (context) => {
      const organizationId = context.req.param('org')
      const here = api.authenticate(context.req.raw)
      if (!here) throw new ClerkRefusal(401, 'authentication_invalid')
      if (!membershipOf(database, { organizationId, userId: here.userId })) {
        throw new ClerkRefusal(403, 'not_a_member_in_organization')
      }
      const members = [...database.memberships.values()].filter(
        (one) => one.organizationId === organizationId,
      )
      const list = encodeList(
        members.map((one) => encodeMembership(database, one)),
        members.length,
      )
      return context.json(encodeResponse(list, null))
    })
    .get('/v1/tickets/accept', async (context) => {
      const answer = await api.fetch(context.req.raw)
      if (answer.status < 400) return answer
      const { errors } = await answer.json()
      // The address holds the ticket, which the way back must not tell.
      const headers = { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' }
      return new Response(refusedLinkPage(errors[0].code), { status: answer.status, headers })
    })
    .all('*', (context) => api.fetch(context.req.raw))
  return async (request) => app.fetch(request)
}
