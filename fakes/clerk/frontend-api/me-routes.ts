import { Hono } from 'hono'
import { cut } from '../listing.ts'
import { acceptInvitation } from '../invitations.ts'
import { encodeList, encodeUserOrganizationInvitation } from '../wire/encode.ts'
import { answer, listed, signedIn } from './context.ts'
import type { FrontendApiParts } from './context.ts'
import { encodeMembership, encodeUser, membershipsOf } from './encode-client.ts'

/** The signed-in person: what they belong to, and what they were invited to. */
export function meRoutes(parts: FrontendApiParts) {
  const { database } = parts
  return new Hono()
    .get('/', (context) => {
      const { client, user } = signedIn(parts, context)
      return answer(parts, context, encodeUser(database, user), client)
    })
    .get('/organization_memberships', (context) => {
      const { client, user } = signedIn(parts, context)
      const theirs = membershipsOf(database, user.id)
      const page = cut(theirs, new URL(context.req.url).searchParams)
      const body = page.map((one) => encodeMembership(database, one))
      return answer(parts, context, encodeList(body, theirs.length), client)
    })
    .get('/organization_invitations', (context) => {
      const { client, user } = signedIn(parts, context)
      const theirs = [...database.organizationInvitations.values()].filter(
        (one) =>
          user.verified &&
          one.emailAddress === user.emailAddress.toLowerCase() &&
          database.organizations.has(one.organizationId),
      )
      const page = listed(parts, context, theirs, (one) => encodeUserOrganizationInvitation(database, one))
      return answer(parts, context, page, client)
    })
    .post('/organization_invitations/:id/accept', (context) => {
      const { client, user } = signedIn(parts, context)
      const invitation = acceptInvitation(database, user, context.req.param('id'))
      return answer(parts, context, encodeUserOrganizationInvitation(database, invitation), client)
    })
}
