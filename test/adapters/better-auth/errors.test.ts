import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeError } from '../../../src/adapters/better-auth/errors.ts'
import { InvitationError } from '../../../src/model/error.ts'
import type { InvitationErrorCode } from '../../../src/model/error.ts'
import { refused } from './recorded.ts'

/** What every recorded refusal means. */
const meanings: Record<string, InvitationErrorCode> = {
  '008-invite-member-error-already-invited': 'alreadyInvited',
  '010-invite-member-error-invalid-email': 'invalidEmailAddress',
  '011-invite-member-error-unknown-role': 'invalidRole',
  '012-invite-member-error-empty-role': 'invalidRole',
  '013-invite-member-error-unknown-team': 'organizationGone',
  '014-invite-member-error-validation': 'other',
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
  '089-hook-before-accept-throws': 'other',
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

describe('a refusal without a code that is known', () => {
  it.each([
    [0, 'network'],
    [400, 'other'],
    [401, 'signedOut'],
    [402, 'other'],
    [403, 'forbidden'],
    [404, 'other'],
    [408, 'timeout'],
    [409, 'other'],
    [410, 'other'],
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
})
