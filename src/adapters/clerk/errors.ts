import { InvitationError } from '../../model/error.ts'
import type { InvitationErrorCode } from '../../model/error.ts'
import { readFields, readList, readOptionalText, readText } from '../../model/field.ts'
import { retryAfter } from '../../model/retry-after.ts'

/** Clerk's codes that an invitation can meet. Clerk tells the statuses of each endpoint, but not its codes. */
const codes: ReadonlyMap<string, InvitationErrorCode> = new Map<string, InvitationErrorCode>([
  ['authentication_invalid', 'signedOut'],
  ['invitation_account_exists', 'signedOut'],
  ['organization_invitation_identification_already_exists', 'signedOut'],
  ['organization_invitation_identification_not_exist', 'signedOut'],

  // A ticket opened while somebody is signed in: had they been the invitee, Clerk would have used it.
  ['session_exists', 'wrongAccount'],
  ['identifier_already_signed_in', 'wrongAccount'],

  ['authorization_invalid', 'forbidden'],
  ['action_blocked', 'forbidden'],
  ['exclusive_organization_membership', 'forbidden'],
  ['missing_organization_permission', 'forbidden'],
  ['not_a_member_in_organization', 'forbidden'],
  ['organization_minimum_permissions_needed', 'forbidden'],
  ['organization_not_found_or_unauthorized', 'forbidden'],
  ['sign_up_mode_restricted', 'forbidden'],
  ['sign_up_restricted_waitlist', 'forbidden'],

  ['insufficient_seats', 'limitReached'],
  ['organization_membership_quota_exceeded', 'limitReached'],
  ['organization_membership_quota_exceeded_for_sso', 'limitReached'],

  ['invitation_account_not_exists', 'notUsable'],
  ['invitation_already_accepted', 'notUsable'],
  ['invitation_already_revoked', 'notUsable'],
  ['organization_invitation_already_accepted', 'notUsable'],
  ['organization_invitation_not_found', 'notUsable'],
  ['organization_invitation_not_pending', 'notUsable'],
  ['organization_invitation_revoked_code', 'notUsable'],
  ['resource_not_found', 'notUsable'],
  ['revoked_invitation', 'notUsable'],
  ['ticket_expired_code', 'notUsable'],
  ['ticket_invalid_code', 'notUsable'],

  ['organization_invitation_to_deleted_organization', 'organizationGone'],

  ['already_a_member_in_organization', 'alreadyMember'],
  ['form_identifier_exists', 'alreadyMember'],
  ['duplicate_record', 'alreadyInvited'],
  ['organization_invitation_not_unique', 'alreadyInvited'],

  ['form_email_address_blocked', 'invalidEmailAddress'],
  ['form_param_format_invalid', 'invalidEmailAddress'],
  ['not_allowed_access', 'invalidEmailAddress'],
  ['form_param_value_invalid', 'invalidRole'],

  ['invitations_not_supported', 'unsupported'],
  ['invitations_not_supported_in_organization', 'unsupported'],
  ['organization_not_enabled_in_instance', 'unsupported'],

  ['signup_rate_limit_exceeded', 'rateLimited'],
  ['too_many_requests', 'rateLimited'],
  ['internal_clerk_error', 'serverError'],

  // Of the person's own sign-in, which no administrator of an organization can help with.
  ['captcha_invalid', 'other'],
  ['captcha_missing_token', 'other'],
  ['captcha_unavailable', 'other'],
  ['user_locked', 'other'],
])

const statuses: Readonly<Record<number, InvitationErrorCode>> = {
  401: 'signedOut',
  402: 'limitReached',
  403: 'forbidden',
  404: 'notUsable',
  408: 'timeout',
  409: 'notUsable',
  410: 'notUsable',
  429: 'rateLimited',
}

/** One of Clerk's `errors`. What is wrong with a form's field is told by the field. */
function meaningOf(error: unknown): InvitationErrorCode | undefined {
  const fields = readFields(error)
  const code = readText(fields('code'))
  const field = readText(readFields(fields('meta'))('paramName'))
  if (!code.startsWith('form_param_') || !field) return codes.get(code)
  if (field.startsWith('role')) return 'invalidRole'
  // Any other field is the host's own: no sender can mend it.
  return /^email_?address/i.test(field) ? 'invalidEmailAddress' : undefined
}

/**
 * What was thrown for lack of an answer. `SyntaxError`: the answer was no JSON, such as a proxy's page. All else – a
 * `TypeError` of `fetch`, a `ClerkRuntimeError`, the null of a device that is offline – leaves open what arrived.
 */
function unanswered(thrown: unknown): InvitationErrorCode {
  if (thrown instanceof SyntaxError) return 'malformed'
  return thrown instanceof DOMException && thrown.name === 'TimeoutError' ? 'timeout' : 'network'
}

/** Anything that Clerk's SDK throws: by its errors' codes, else by its HTTP status, else by its kind. */
export function decodeClerkError(thrown: unknown): InvitationError {
  if (thrown instanceof InvitationError) return thrown
  const fields = readFields(thrown)
  const status = Number(readText(fields('status'))) || undefined
  const errors = readList(fields('errors'))
  const told = [...errors, thrown].flatMap((error) => meaningOf(error) ?? [])[0]
  const byStatus = status && (status >= 500 ? 'serverError' : (statuses[status] ?? 'other'))
  return new InvitationError(told ?? (byStatus || unanswered(thrown)), {
    status,
    backendCode: readOptionalText(readFields(errors[0] ?? thrown)('code')),
    retryAfter: retryAfter(readText(fields('retryAfter')), Date.now()),
    cause: thrown,
  })
}
