import { Hono } from 'hono'
import type { Context } from 'hono'
import { allOrNothing } from '../all-or-nothing.ts'
import { managing, reading } from '../database.ts'
import { inviteToOrganization, settle, statusNow } from '../invitations.ts'
import { cut } from '../listing.ts'
import { membershipOf, membersOf } from '../people.ts'
import { ClerkRefusal } from '../refusal.ts'
import { encodeList, encodeOrganizationInvitation } from '../wire/encode.ts'
import { answer, formOf, listed, required, signedIn } from './context.ts'
import type { FrontendApiParts } from './context.ts'
import { encodeMembership, encodeOrganization, encodeRole } from './encode-client.ts'

/** An organization, to its members; its invitations, to those who may manage it. */
export function organizationRoutes(parts: FrontendApiParts) {
  const { database } = parts
  const encode = (one: Parameters<typeof encodeOrganizationInvitation>[1]) =>
    encodeOrganizationInvitation(database, one)

  /** @throws ClerkRefusal – 401, 403 or 404. */
  function member(context: Context, permission?: string) {
    const here = signedIn(parts, context)
    const organization = database.organizations.get(context.req.param('org') ?? '')
    if (!organization) throw new ClerkRefusal(404, 'organization_not_found_or_unauthorized')
    const ofIt = membershipOf(database, { organizationId: organization.id, userId: here.user.id })
    if (!ofIt) throw new ClerkRefusal(403, 'not_a_member_in_organization')
    const permissions = database.roles.find(({ key }) => key === ofIt.role)?.permissions ?? []
    if (permission && !permissions.includes(permission)) {
      throw new ClerkRefusal(403, 'missing_organization_permission')
    }
    return { ...here, organization }
  }

  return new Hono()
    .get('/:org', (context) => {
      const { client, organization } = member(context)
      return answer(parts, context, encodeOrganization(database, organization), client)
    })
    .get('/:org/roles', (context) => {
      const { client } = member(context)
      const roles = database.roles.map((role) => encodeRole(role, database.clock()))
      return answer(parts, context, encodeList(roles, roles.length), client)
    })
    .get('/:org/memberships', (context) => {
      const { client, organization } = member(context, reading)
      const all = membersOf(database, organization.id)
      const page = cut(all, new URL(context.req.url).searchParams)
      const body = page.map((one) => encodeMembership(database, one))
      return answer(parts, context, encodeList(body, all.length), client)
    })
    .get('/:org/invitations', (context) => {
      const { client, organization } = member(context, managing)
      const ofIt = [...database.organizationInvitations.values()].filter(
        (one) => one.organizationId === organization.id,
      )
      return answer(parts, context, listed(parts, context, ofIt, encode), client)
    })
    .post('/:org/invitations', async (context) => {
      const { client, organization, user } = member(context, managing)
      const form = await formOf(context)
      const invitation = inviteToOrganization(database, {
        organizationId: organization.id,
        emailAddress: required(form, 'email_address'),
        role: required(form, 'role'),
        inviterId: user.id,
        notify: form.get('notify') !== 'false',
      })
      return answer(parts, context, encode(invitation), client)
    })
    .post('/:org/invitations/bulk', async (context) => {
      const { client, organization, user } = member(context, managing)
      const form = await formOf(context)
      required(form, 'email_address')
      const input = {
        organizationId: organization.id,
        role: required(form, 'role'),
        inviterId: user.id,
        notify: form.get('notify') !== 'false',
      }
      const invitations = allOrNothing(database, () =>
        form
          .getAll('email_address')
          .map((one) => inviteToOrganization(database, { ...input, emailAddress: one })),
      )
      return answer(parts, context, invitations.map(encode), client)
    })
    .post('/:org/invitations/:id/revoke', (context) => {
      const { client, organization } = member(context, managing)
      const invitation = database.organizationInvitations.get(context.req.param('id'))
      if (invitation?.organizationId !== organization.id) {
        throw new ClerkRefusal(404, 'organization_invitation_not_found')
      }
      if (statusNow(invitation, database) !== 'pending') {
        throw new ClerkRefusal(404, 'organization_invitation_not_pending')
      }
      return answer(parts, context, encode(settle(database, invitation, 'revoked')), client)
    })
}
