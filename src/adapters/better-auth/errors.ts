import { InvitationError } from '../../model/error.ts'
import type { InvitationErrorCode } from '../../model/error.ts'
import { readFields, readOptionalText, readText } from '../../model/field.ts'

/** Codes of better-auth's organization plugin (`organization/error-codes.ts`, 1.7.25). */
const codes: Readonly<Record<string, InvitationErrorCode>> = {
  UNAUTHORIZED: 'signedOut',
  INVITATION_NOT_FOUND: 'notUsable',
  YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION: 'wrongAccount',
  EMAIL_VERIFICATION_REQUIRED_FOR_INVITATION: 'unverified',
  EMAIL_VERIFICATION_REQUIRED_BEFORE_ACCEPTING_OR_REJECTING_INVITATION: 'unverified',
  INVITER_IS_NO_LONGER_A_MEMBER_OF_THE_ORGANIZATION: 'inviterGone',
  ORGANIZATION_MEMBERSHIP_LIMIT_REACHED: 'limitReached',
  TEAM_MEMBER_LIMIT_REACHED: 'limitReached',
  INVITATION_LIMIT_REACHED: 'limitReached',
  ORGANIZATION_NOT_FOUND: 'organizationGone',
  TEAM_NOT_FOUND: 'organizationGone',
  USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: 'alreadyMember',
  USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION: 'alreadyInvited',
  INVALID_EMAIL: 'invalidEmailAddress',
  ROLE_NOT_FOUND: 'invalidRole',
  YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE: 'invalidRole',
  YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION: 'forbidden',
  YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION: 'forbidden',
  YOU_ARE_NOT_ALLOWED_TO_LIST_INVITATIONS: 'forbidden',
  USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION: 'forbidden',
  /** Says of the caller, with status 400, that they don't belong to the organization. */
  MEMBER_NOT_FOUND: 'forbidden',
}

/** Refusals that carry no code are known by how their message begins. */
const messages: readonly (readonly [string, InvitationErrorCode])[] = [
  ['Missing session headers', 'signedOut'],
  ['Invitation not found', 'notUsable'],
  ['ROLE_NOT_FOUND', 'invalidRole'],
]

function codeOfStatus(status: number): InvitationErrorCode {
  if (status === 401) return 'signedOut'
  if (status === 403) return 'forbidden'
  if (status === 408) return 'timeout'
  if (status === 429) return 'rateLimited'
  if (status >= 500) return 'serverError'
  return status === 0 ? 'network' : 'other'
}

/** The `error` half of a better-auth answer: by its code, else by its message, else by its HTTP status. */
export function decodeError(value: unknown): InvitationError {
  const fields = readFields(value)
  const status = Number(readText(fields.get('status')))
  const backendCode = readOptionalText(fields.get('code'))
  const message = readText(fields.get('message'))
  const code =
    (backendCode !== undefined && Object.hasOwn(codes, backendCode) && codes[backendCode]) ||
    messages.find(([start]) => message.startsWith(start))?.[1] ||
    codeOfStatus(status)
  return new InvitationError(code, { status, backendCode })
}
