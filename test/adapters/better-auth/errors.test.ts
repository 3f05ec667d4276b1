import { BASE_ERROR_CODES } from 'better-auth'
import { ORGANIZATION_ERROR_CODES } from 'better-auth/client/plugins'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeError } from '../../../src/adapters/better-auth/errors.ts'
import { InvitationError } from '../../../src/model/error.ts'
import type { InvitationErrorCode } from '../../../src/model/error.ts'
import { refused } from './recorded.ts'

/** What the codes of better-auth mean that an invitation's calls can meet, with the HTTP status that they come with. */
const meaningsOfCodes: Record<string, [status: number, InvitationErrorCode]> = {
  INVITATION_NOT_FOUND: [400, 'notUsable'],
  YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION: [403, 'wrongAccount'],
  EMAIL_VERIFICATION_REQUIRED_FOR_INVITATION: [403, 'unverified'],
  EMAIL_VERIFICATION_REQUIRED_BEFORE_ACCEPTING_OR_REJECTING_INVITATION: [403, 'unverified'],
  INVITER_IS_NO_LONGER_A_MEMBER_OF_THE_ORGANIZATION: [400, 'inviterGone'],
  ORGANIZATION_MEMBERSHIP_LIMIT_REACHED: [403, 'limitReached'],
  TEAM_MEMBER_LIMIT_REACHED: [403, 'limitReached'],
  INVITATION_LIMIT_REACHED: [403, 'limitReached'],
  ORGANIZATION_NOT_FOUND: [400, 'organizationGone'],
  TEAM_NOT_FOUND: [400, 'organizationGone'],
  USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: [400, 'alreadyMember'],
  USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION: [400, 'alreadyInvited'],
  INVALID_EMAIL: [400, 'invalidEmailAddress'],
  ROLE_NOT_FOUND: [400, 'invalidRole'],
  YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE: [403, 'invalidRole'],
  YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION: [403, 'forbidden'],
  YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION: [403, 'forbidden'],
  YOU_ARE_NOT_ALLOWED_TO_LIST_INVITATIONS: [403, 'forbidden'],
  USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION: [403, 'forbidden'],
  YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION: [403, 'forbidden'],
  MEMBER_NOT_FOUND: [400, 'forbidden'],
  USER_IS_NOT_A_MEMBER_OF_THE_TEAM: [403, 'forbidden'],
  INVALID_ORIGIN: [403, 'forbidden'],
  MISSING_OR_NULL_ORIGIN: [403, 'forbidden'],
  FAILED_TO_GET_SESSION: [500, 'serverError'],
  SESSION_EXPIRED: [401, 'signedOut'],
}

/** Codes that have no meaning of their own here, and why. */
const genericCodes: Record<string, readonly string[]> = {
  'of endpoints that manage organizations': [
    'YOU_ARE_NOT_ALLOWED_TO_CREATE_A_NEW_ORGANIZATION',
    'YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS',
    'ORGANIZATION_ALREADY_EXISTS',
    'ORGANIZATION_SLUG_ALREADY_TAKEN',
    'YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_ORGANIZATION',
    'YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION',
    'YOU_ARE_NOT_ALLOWED_TO_ACCESS_THIS_ORGANIZATION',
  ],
  'of endpoints that manage members': [
    'YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER',
    'YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER',
    'YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER',
    'YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER',
  ],
  'of endpoints that manage teams': [
    'YOU_ARE_NOT_ALLOWED_TO_CREATE_A_NEW_TEAM',
    'TEAM_ALREADY_EXISTS',
    'YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_TEAMS',
    'UNABLE_TO_REMOVE_LAST_TEAM',
    'YOU_ARE_NOT_ALLOWED_TO_CREATE_TEAMS_IN_THIS_ORGANIZATION',
    'YOU_ARE_NOT_ALLOWED_TO_DELETE_TEAMS_IN_THIS_ORGANIZATION',
    'YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_TEAM',
    'YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_TEAM',
    'YOU_CAN_NOT_ACCESS_THE_MEMBERS_OF_THIS_TEAM',
    'YOU_DO_NOT_HAVE_AN_ACTIVE_TEAM',
    'YOU_ARE_NOT_ALLOWED_TO_CREATE_A_NEW_TEAM_MEMBER',
    'YOU_ARE_NOT_ALLOWED_TO_REMOVE_A_TEAM_MEMBER',
  ],
  'of endpoints that manage roles': [
    'MISSING_AC_INSTANCE',
    'YOU_MUST_BE_IN_AN_ORGANIZATION_TO_CREATE_A_ROLE',
    'YOU_ARE_NOT_ALLOWED_TO_CREATE_A_ROLE',
    'YOU_ARE_NOT_ALLOWED_TO_UPDATE_A_ROLE',
    'YOU_ARE_NOT_ALLOWED_TO_DELETE_A_ROLE',
    'YOU_ARE_NOT_ALLOWED_TO_READ_A_ROLE',
    'YOU_ARE_NOT_ALLOWED_TO_LIST_A_ROLE',
    'YOU_ARE_NOT_ALLOWED_TO_GET_A_ROLE',
    'TOO_MANY_ROLES',
    'INVALID_RESOURCE',
    'ROLE_NAME_IS_ALREADY_TAKEN',
    'CANNOT_DELETE_A_PRE_DEFINED_ROLE',
    'ROLE_IS_ASSIGNED_TO_MEMBERS',
  ],
  'thrown by nothing in better-auth': ['FAILED_TO_RETRIEVE_INVITATION'],
  'of parameters that the adapter always gives, or never': ['NO_ACTIVE_ORGANIZATION', 'INVALID_TEAM_ID'],
  'of a request that the adapter would have to make wrongly': [
    'VALIDATION_ERROR',
    'MISSING_FIELD',
    'FIELD_NOT_ALLOWED',
    'BODY_MUST_BE_AN_OBJECT',
    'ASYNC_VALIDATION_NOT_SUPPORTED',
    'METHOD_NOT_ALLOWED_DEFER_SESSION_REQUIRED',
    'INVALID_CALLBACK_URL',
    'INVALID_REDIRECT_URL',
    'INVALID_ERROR_CALLBACK_URL',
    'INVALID_NEW_USER_CALLBACK_URL',
    'CALLBACK_URL_REQUIRED',
  ],
  'of endpoints for accounts and sessions': [
    'USER_NOT_FOUND',
    'FAILED_TO_CREATE_USER',
    'FAILED_TO_CREATE_SESSION',
    'FAILED_TO_UPDATE_USER',
    'INVALID_PASSWORD',
    'INVALID_EMAIL_OR_PASSWORD',
    'INVALID_USER',
    'SOCIAL_ACCOUNT_ALREADY_LINKED',
    'PROVIDER_NOT_FOUND',
    'INVALID_TOKEN',
    'TOKEN_EXPIRED',
    'ID_TOKEN_NOT_SUPPORTED',
    'FAILED_TO_GET_USER_INFO',
    'USER_EMAIL_NOT_FOUND',
    'EMAIL_NOT_VERIFIED',
    'PASSWORD_TOO_SHORT',
    'PASSWORD_TOO_LONG',
    'USER_ALREADY_EXISTS',
    'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
    'EMAIL_CAN_NOT_BE_UPDATED',
    'CHANGE_EMAIL_DISABLED',
    'CREDENTIAL_ACCOUNT_NOT_FOUND',
    'FAILED_TO_UNLINK_LAST_ACCOUNT',
    'ACCOUNT_NOT_FOUND',
    'USER_ALREADY_HAS_PASSWORD',
    'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED',
    'VERIFICATION_EMAIL_NOT_ENABLED',
    'EMAIL_ALREADY_VERIFIED',
    'EMAIL_MISMATCH',
    'SESSION_NOT_FRESH',
    'LINKED_ACCOUNT_ALREADY_EXISTS',
    'FAILED_TO_CREATE_VERIFICATION',
    'PASSWORD_ALREADY_SET',
  ],
}

describe('F05 F06 F07 F08 F67: a code of the installed better-auth', () => {
  it('is in the table of meanings or generic on purpose, each one', () => {
    const exported = Object.keys({ ...BASE_ERROR_CODES, ...ORGANIZATION_ERROR_CODES })
    const listed = [...Object.keys(meaningsOfCodes), ...Object.values(genericCodes).flat()]
    expect(exported.length).toBeGreaterThan(100)
    expect(listed.toSorted()).toEqual(exported.toSorted())
  })

  it.each(Object.entries(meaningsOfCodes))(
    '%s, with its HTTP status, means %j',
    (code, [status, meaning]) => {
      expect(decodeError({ status, code, message: 'Said in words' })).toMatchObject({
        code: meaning,
        backendCode: code,
        status,
      })
    },
  )

  it.each(Object.values(genericCodes).flat())('%s means no more than its HTTP status', (code) => {
    expect(decodeError({ status: 400, code })).toMatchObject({ code: 'other', backendCode: code })
    expect(decodeError({ status: 403, code })).toMatchObject({ code: 'forbidden', backendCode: code })
  })
})

/** What every recorded refusal means. */
const meanings: Record<string, InvitationErrorCode> = {
  '008-invite-member-error-already-invited': 'alreadyInvited',
  '010-invite-member-error-invalid-email': 'invalidEmailAddress',
  '011-invite-member-error-unknown-role': 'invalidRole',
  '012-invite-member-error-empty-role': 'invalidRole',
  '013-invite-member-error-unknown-team': 'organizationGone',
  '014-invite-member-error-validation': 'invalidEmailAddress',
  '015-invite-member-error-signed-out': 'signedOut',
  '016-invite-member-error-not-a-member': 'forbidden',
  '017-invite-member-error-unknown-organization': 'forbidden',
  '018-invite-member-error-no-organization': 'organizationGone',
  '019-invite-member-error-foreign-origin': 'forbidden',
  '020-invite-member-error-bad-json': 'other',
  '022-get-invitation-error-wrong-user': 'wrongAccount',
  '023-get-invitation-error-inviter-is-not-recipient': 'wrongAccount',
  '024-get-invitation-error-signed-out': 'signedOut',
  '025-get-invitation-error-unknown-id': 'notUsable',
  '026-get-invitation-error-missing-id': 'other',
  '029-list-user-invitations-error-unverified': 'unverified',
  '030-list-user-invitations-error-signed-out': 'signedOut',
  '031-list-user-invitations-error-email-query': 'other',
  '035-list-invitations-error-signed-out': 'signedOut',
  '036-list-invitations-error-not-a-member': 'forbidden',
  '037-list-invitations-error-no-organization': 'other',
  '038-accept-invitation-error-wrong-user': 'wrongAccount',
  '039-accept-invitation-error-signed-out': 'signedOut',
  '040-accept-invitation-error-unknown-id': 'notUsable',
  '041-accept-invitation-error-validation': 'other',
  '043-accept-invitation-error-already-accepted': 'notUsable',
  '044-get-invitation-error-already-accepted': 'notUsable',
  '045-reject-invitation-error-already-accepted': 'notUsable',
  '046-invite-member-error-already-member': 'alreadyMember',
  '050-list-invitations-error-member-without-permission': 'forbidden',
  '051-invite-member-error-member-without-permission': 'forbidden',
  '052-get-invitation-error-expired': 'notUsable',
  '053-accept-invitation-error-expired': 'notUsable',
  '059-reject-invitation-error-wrong-user': 'wrongAccount',
  '060-reject-invitation-error-unknown-id': 'notUsable',
  '061-reject-invitation-error-signed-out': 'signedOut',
  '063-reject-invitation-error-already-rejected': 'notUsable',
  '064-accept-invitation-error-after-reject': 'notUsable',
  '065-cancel-invitation-error-recipient-cannot': 'forbidden',
  '066-cancel-invitation-error-unknown-id': 'notUsable',
  '067-cancel-invitation-error-signed-out': 'signedOut',
  '068-cancel-invitation-error-member-without-permission': 'forbidden',
  '071-accept-invitation-error-after-cancel': 'notUsable',
  '082-strict-get-invitation-error-unverified': 'unverified',
  '083-strict-accept-invitation-error-unverified': 'unverified',
  '084-strict-reject-invitation-error-unverified': 'unverified',
  '085-strict-invite-member-error-invitation-limit': 'limitReached',
  '086-strict-accept-invitation-error-membership-limit': 'limitReached',
  '089-hook-before-accept-throws': 'limitReached',
  '090-admin-cannot-invite-owner': 'invalidRole',
  '092-get-invitation-error-inviter-left': 'inviterGone',
}

describe('a recorded refusal', () => {
  it('has a row in the table, each one', () => {
    expect(Object.keys(meanings)).toEqual([...refused.keys()].toSorted())
    expect(refused.size).toBe(53)
  })

  it.each(Object.entries(meanings))('%s means %s', (name, code) => {
    expect(decodeError(refused.get(name)).code).toBe(code)
  })

  it('carries the HTTP status and better-auth’s own code along', () => {
    for (const error of refused.values()) {
      const { status, backendCode } = decodeError(error)
      expect({ status, code: backendCode }).toEqual({ status: error.status, code: error.code })
    }
  })

  it('says nothing of better-auth’s message', () => {
    const messages = [...refused.values()].map((error) => decodeError(error).message)
    expect(messages.filter((message) => /\s/.test(message))).toEqual([])
  })
})

describe('F05 F07 F08: a refusal without a code that is known', () => {
  it.each([
    [0, 'network'],
    [400, 'other'],
    [401, 'signedOut'],
    [402, 'limitReached'],
    [403, 'forbidden'],
    [408, 'network'],
    [409, 'notUsable'],
    [410, 'notUsable'],
    [413, 'other'],
    [415, 'other'],
    [422, 'other'],
    [429, 'rateLimited'],
    [499, 'other'],
    [500, 'serverError'],
    [502, 'serverError'],
    [503, 'serverError'],
    [504, 'serverError'],
    [599, 'serverError'],
  ])('is told by its HTTP status %i: %s', (status, code) => {
    expect(decodeError({ status }).code).toBe(code)
    expect(decodeError({ status, code: 'SEAT_LIMIT', message: 'No seats left' }).code).toBe(code)
    expect(decodeError({ status, statusText: 'Bad', message: '<html>502</html>' }).code).toBe(code)
  })

  it('F06: that is a 404 is an invitation that can’t be found, or, without a word, a server without the plugin', () => {
    const status = 404
    expect(decodeError({ status, message: 'No such thing' }).code).toBe('notUsable')
    expect(decodeError({ status, code: 'NOT_FOUND', message: 'Not found' }).code).toBe('notUsable')
    expect(decodeError({ status, statusText: 'Not Found' }).code).toBe('unsupported')
  })

  it('is told by its message before its HTTP status', () => {
    expect(decodeError({ status: 400, message: 'Invitation not found!' }).code).toBe('notUsable')
    expect(decodeError({ status: 400, message: 'ROLE_NOT_FOUND: wizard' }).code).toBe('invalidRole')
    expect(decodeError({ status: 400, message: 'Missing session headers.' }).code).toBe('signedOut')
    expect(decodeError({ status: 400, message: 'No: Invitation not found' }).code).toBe('other')
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'unauthorized', 'UNAUTHORIZED '])(
    'is not taken in by the code %j',
    (code) => {
      expect(decodeError({ status: 403, code }).code).toBe('forbidden')
    },
  )
})

it('goes by the code before the message and the HTTP status', () => {
  const error = decodeError({
    status: 500,
    code: 'INVITATION_LIMIT_REACHED',
    message: 'Invitation not found',
  })
  expect(error).toMatchObject({ code: 'limitReached', status: 500, backendCode: 'INVITATION_LIMIT_REACHED' })
})

it.each<[unknown]>([[undefined], [null], [''], [0], [[]], [{}], [{ status: undefined }], [{ status: null }]])(
  'takes an error without a status for a lost connection: %j',
  (value) => {
    expect(decodeError(value).code).toBe('network')
  },
)

it.each([
  ['a status that nothing can be made of', '{"status": {"valueOf": null, "toString": null}}'],
  ['a status that is a list', '{"status": [[]], "code": [], "message": {}}'],
  ['a status that is a word', '{"status": "bad"}'],
  ['fields of the prototype', '{"__proto__": {"code": "UNAUTHORIZED", "status": 401}, "status": 400}'],
])('makes an error of %s', (_what, json) => {
  expect(decodeError(JSON.parse(json))).toBeInstanceOf(InvitationError)
  expect(decodeError(JSON.parse(json)).code).not.toBe('signedOut')
})

it('makes an error of 10,000 arbitrary values', () => {
  const prototype = Object.getOwnPropertyNames(Object.prototype)
  const value = fc.json().map((json): unknown => JSON.parse(json))
  const error = fc.record(
    {
      code: fc.oneof(value, fc.constantFrom('UNAUTHORIZED', 'constructor', '__proto__')),
      message: fc.oneof(value, fc.constantFrom('Invitation not found', '')),
      status: fc.oneof(value, fc.integer({ min: -1, max: 600 }), fc.double()),
      statusText: value,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(value, error), (any) => {
      const decoded = decodeError(any)
      expect(decoded).toBeInstanceOf(InvitationError)
      expect(decoded.message).toBe(decoded.code)
    }),
    { numRuns: 10_000 },
  )
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
}, 60_000)
