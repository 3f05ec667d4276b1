import { InvitationError } from '../../model/error.ts'
import type { InvitationErrorCode } from '../../model/error.ts'
import { readFields, readText } from '../../model/field.ts'

/**
 * What the codes of better-auth's organization plugin mean (`organization/error-codes.ts`, 1.7.25), how messages begin
 * that come without a code, and what HTTP statuses mean, which tell most codes apart: the first that fits.
 */
const meanings: readonly (readonly [RegExp, InvitationErrorCode])[] = [
  [/^Missing session|^401/, 'signedOut'],
  // No endpoint of the plugin answers 404 without a word: the server lacks it.
  [/^404$/, 'unsupported'],
  [/^invitation.not.found|^4(04|09|10)/i, 'notUsable'],
  [/RECIPIENT/, 'wrongAccount'],
  [/^EMAIL_VERIF/, 'unverified'],
  [/INVITER/, 'inviterGone'],
  [/_LIMIT_|^402/, 'limitReached'],
  [/(ORGANIZATION|TEAM)_NOT_FOUND/, 'organizationGone'],
  [/ALREADY_A_MEMBER/, 'alreadyMember'],
  [/ALREADY_INVITED/, 'alreadyInvited'],
  // Which field is meant stands in the message of a `VALIDATION_ERROR`.
  [/INVALID_EMAIL$|^\[body\.email/, 'invalidEmailAddress'],
  [/^ROLE_NOT_FOUND|THIS_ROLE|^\[body\.role/, 'invalidRole'],
  // `MEMBER_NOT_FOUND` says of the caller, with status 400, that they don't belong to the organization.
  [/NOT_A_MEMBER|^MEMBER_NOT_FOUND$|^403/, 'forbidden'],
  [/^429/, 'rateLimited'],
  [/^5../, 'serverError'],
  [/^(0|408)/, 'network'],
]

/**
 * The `error` half of a better-auth answer: by its code, else by its message, else by its HTTP status.
 *
 * @param retryAfter How long its headers ask to wait, in milliseconds.
 */
export function decodeError(value: unknown, retryAfter?: number): InvitationError {
  const fields = readFields(value)
  const status = Number(readText(fields('status')))
  const backendCode = readText(fields('code'))
  const message = readText(fields('message'))
  const [meaning] = [backendCode, message, `${status}${message}`].flatMap((text) =>
    meanings.filter(([pattern]) => pattern.test(text)),
  )
  return new InvitationError(meaning?.[1] ?? 'other', {
    status,
    backendCode: backendCode || undefined,
    retryAfter,
  })
}
