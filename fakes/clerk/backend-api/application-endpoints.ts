import { inviteToApplication, settle } from '../invitations.ts'
import type { ApplicationInvitationInput } from '../invitations.ts'
import type { ClerkApplicationInvitation } from '../records.ts'
import { ClerkRefusal } from '../refusal.ts'
import { encodeApplicationInvitation, encodeList } from '../wire/encode.ts'
import { allOrNothing } from '../all-or-nothing.ts'
import type { Call } from './call.ts'
import {
  oneOf,
  optionalFlag,
  optionalNumber,
  optionalObject,
  optionalText,
  readBody,
  readBulk,
  requiredText,
} from './input.ts'
import { byStatus, cut, knownParams, sorted } from '../listing.ts'
import { applicationBody } from '../wire/endpoints.ts'

function readInput(body: unknown): ApplicationInvitationInput {
  const fields = readBody(body, applicationBody)
  oneOf(
    ['invitation', 'waitlist_invitation'],
    optionalText(fields, 'template_slug') ?? 'invitation',
    'template_slug',
  )
  return {
    emailAddress: requiredText(fields, 'email_address'),
    publicMetadata: optionalObject(fields, 'public_metadata'),
    redirectUrl: optionalText(fields, 'redirect_url'),
    notify: optionalFlag(fields, 'notify'),
    ignoreExisting: optionalFlag(fields, 'ignore_existing'),
    expiresInDays: optionalNumber(fields.get('expires_in_days'), 'expires_in_days', 1, 365),
  }
}

function find({ database, ids: [id = ''] }: Call): ClerkApplicationInvitation {
  const invitation = database.applicationInvitations.get(id)
  if (!invitation) throw new ClerkRefusal(404, 'resource_not_found')
  return invitation
}

/** A bare array, unless `paginated` asks for more. Revoked ones are told to whoever asks for them. */
export function listApplicationInvitations({ database, params }: Call) {
  knownParams(params, ['status', 'query', 'order_by', 'paginated', 'limit', 'offset'])
  const text = (params.get('query') ?? '').toLowerCase()
  const all = [...database.applicationInvitations.values()].filter(
    ({ id, emailAddress }) => emailAddress.includes(text) || id.toLowerCase() === text,
  )
  const found = byStatus(database, all, params, ({ status }) => status !== 'revoked')
  const page = cut(sorted(found, params, ['created_at', 'email_address', 'expires_at']), params)
  const data = page.map((one) => encodeApplicationInvitation(database, one))
  return params.get('paginated') === 'true' ? encodeList(data, found.length) : data
}

export function createApplicationInvitation({ database, body }: Call) {
  return encodeApplicationInvitation(database, inviteToApplication(database, readInput(body)))
}

export function createApplicationInvitations({ database, body }: Call) {
  const inputs = readBulk(body).map(readInput)
  const made = allOrNothing(database, () => inputs.map((input) => inviteToApplication(database, input)))
  return made.map((one) => encodeApplicationInvitation(database, one))
}

/** Also what was accepted: Clerk's own documentation knows of no other obstacle than having been revoked. */
export function revokeApplicationInvitation(call: Call) {
  const invitation = find(call)
  if (invitation.status === 'revoked') throw new ClerkRefusal(400, 'invitation_already_revoked')
  return encodeApplicationInvitation(call.database, settle(call.database, invitation, 'revoked'))
}

export function deleteApplicationInvitation(call: Call) {
  const { id } = find(call)
  call.database.applicationInvitations.delete(id)
  return { object: 'invitation', id, deleted: true }
}
