import { managing } from '../database.ts'
import { inviteToOrganization, settle } from '../invitations.ts'
import type { OrganizationInvitationInput } from '../invitations.ts'
import { encodeMembership } from '../frontend-api/encode-client.ts'
import { membershipOf, membersOf } from '../people.ts'
import type { ClerkOrganizationInvitation } from '../records.ts'
import { ClerkRefusal } from '../refusal.ts'
import {
  encodeBackendOrganizationInvitation,
  encodeBackendUserOrganizationInvitation,
  encodeList,
} from '../wire/encode.ts'
import { allOrNothing } from '../all-or-nothing.ts'
import type { Call } from './call.ts'
import {
  optionalFlag,
  optionalNumber,
  optionalObject,
  optionalText,
  readBody,
  readBulk,
  requiredText,
} from './input.ts'
import { byStatus, cut, knownParams, sorted } from '../listing.ts'
import { organizationBody } from '../wire/endpoints.ts'

/** The id of the path's organization, which has to exist. */
function organizationOf({ database, ids: [id = ''] }: Call): string {
  if (!database.organizations.has(id)) throw new ClerkRefusal(404, 'organization_not_found_or_unauthorized')
  return id
}

/** Whoever acts in the organization's name has to be one of its administrators. */
function actingUser({ database }: Call, organizationId: string, userId: string | undefined) {
  if (userId === undefined) return undefined
  const membership = membershipOf(database, { organizationId, userId })
  if (!membership) throw new ClerkRefusal(403, 'not_a_member_in_organization')
  const role = database.roles.find(({ key }) => key === membership.role)
  if (!role?.permissions.includes(managing)) throw new ClerkRefusal(403, 'missing_organization_permission')
  return userId
}

function readInput(call: Call, organizationId: string, body: unknown): OrganizationInvitationInput {
  const fields = readBody(body, organizationBody)
  return {
    organizationId,
    emailAddress: requiredText(fields, 'email_address'),
    role: requiredText(fields, 'role'),
    inviterId: actingUser(call, organizationId, optionalText(fields, 'inviter_user_id')),
    publicMetadata: optionalObject(fields, 'public_metadata'),
    privateMetadata: optionalObject(fields, 'private_metadata'),
    redirectUrl: optionalText(fields, 'redirect_url'),
    expiresInDays: optionalNumber(fields.get('expires_in_days'), 'expires_in_days', 1, 365),
    notify: optionalFlag(fields, 'notify'),
  }
}

function find(call: Call): ClerkOrganizationInvitation {
  const organizationId = organizationOf(call)
  const invitation = call.database.organizationInvitations.get(call.ids[1] ?? '')
  if (invitation?.organizationId !== organizationId) throw new ClerkRefusal(404, 'resource_not_found')
  return invitation
}

export function listOrganizationInvitations(call: Call) {
  const { database, params } = call
  knownParams(params, ['status', 'email_address', 'order_by', 'limit', 'offset'])
  const organizationId = organizationOf(call)
  const address = params.get('email_address')?.toLowerCase()
  const all = [...database.organizationInvitations.values()].filter(
    (one) => one.organizationId === organizationId && (address === undefined || one.emailAddress === address),
  )
  const found = byStatus(database, all, params)
  const page = cut(sorted(found, params, ['created_at', 'email_address']), params)
  return encodeList(
    page.map((one) => encodeBackendOrganizationInvitation(database, one)),
    found.length,
  )
}

export function getOrganizationInvitation(call: Call) {
  return encodeBackendOrganizationInvitation(call.database, find(call))
}

export function createOrganizationInvitation(call: Call) {
  const input = readInput(call, organizationOf(call), call.body)
  return encodeBackendOrganizationInvitation(call.database, inviteToOrganization(call.database, input))
}

export function createOrganizationInvitations(call: Call) {
  const { database } = call
  const organizationId = organizationOf(call)
  const inputs = readBulk(call.body).map((item) => readInput(call, organizationId, item))
  const made = allOrNothing(database, () => inputs.map((input) => inviteToOrganization(database, input)))
  return encodeList(
    made.map((one) => encodeBackendOrganizationInvitation(database, one)),
    made.length,
  )
}

export function revokeOrganizationInvitation(call: Call) {
  const { database, body } = call
  const invitation = find(call)
  const fields = readBody(body, ['requesting_user_id'])
  actingUser(call, invitation.organizationId, optionalText(fields, 'requesting_user_id'))
  const { status } = encodeBackendOrganizationInvitation(database, invitation)
  if (status !== 'pending') throw new ClerkRefusal(404, 'organization_invitation_not_pending')
  return encodeBackendOrganizationInvitation(database, settle(database, invitation, 'revoked'))
}

export function listOrganizationMemberships(call: Call) {
  const { database, params } = call
  knownParams(params, ['limit', 'offset'])
  const all = membersOf(database, organizationOf(call))
  const page = cut(all, params)
  return encodeList(
    page.map((one) => {
      const { role_name: _, ...membership } = encodeMembership(database, one)
      return Object.assign(membership, { private_metadata: {} })
    }),
    all.length,
  )
}

/** What somebody has received, over all organizations. */
export function listUserInvitations({ database, params, ids: [id = ''] }: Call) {
  knownParams(params, ['status', 'limit', 'offset'])
  const user = database.users.get(id)
  if (!user) throw new ClerkRefusal(404, 'resource_not_found')
  const all = [...database.organizationInvitations.values()].filter(
    ({ emailAddress }) => emailAddress === user.emailAddress.toLowerCase(),
  )
  const found = sorted(byStatus(database, all, params), new URLSearchParams(), ['created_at'])
  return encodeList(
    cut(found, params).map((one) => encodeBackendUserOrganizationInvitation(database, one)),
    found.length,
  )
}
