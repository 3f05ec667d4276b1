import { enUS } from '@clerk/localizations'
import { ClerkAPIResponseError, ClerkRuntimeError } from '@clerk/shared/error'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeClerkError } from '../../../src/adapters/clerk/errors.ts'
import { InvitationError } from '../../../src/model/error.ts'
import type { InvitationErrorCode } from '../../../src/model/error.ts'

/** A refusal as Clerk's SDK throws it. */
function refusal(status: number, code?: string, more: { param_name?: string; retryAfter?: number } = {}) {
  const { retryAfter, param_name } = more
  const data =
    code === undefined
      ? []
      : [{ code, message: 'No.', long_message: 'No.', meta: param_name === undefined ? {} : { param_name } }]
  return new ClerkAPIResponseError('Refused', {
    data,
    status,
    ...(retryAfter !== undefined && { retryAfter }),
  })
}

/** Clerk's codes, with the HTTP status that they come with, and what they mean. */
const meanings: readonly [code: string, status: number, meaning: InvitationErrorCode][] = [
  ['ticket_expired_code', 400, 'notUsable'],
  ['ticket_invalid_code', 400, 'notUsable'],
  ['revoked_invitation', 400, 'notUsable'],
  ['invitation_already_accepted', 400, 'notUsable'],
  ['invitation_already_revoked', 400, 'notUsable'],
  ['invitation_account_exists', 400, 'signedOut'],
  ['invitation_account_not_exists', 400, 'notUsable'],
  ['organization_invitation_not_found', 404, 'notUsable'],
  ['organization_invitation_not_pending', 404, 'notUsable'],
  ['organization_invitation_revoked_code', 400, 'notUsable'],
  ['organization_invitation_already_accepted', 400, 'notUsable'],
  ['organization_invitation_identification_not_exist', 400, 'signedOut'],
  ['organization_invitation_identification_already_exists', 400, 'signedOut'],
  ['organization_invitation_to_deleted_organization', 400, 'organizationGone'],
  ['already_a_member_in_organization', 400, 'alreadyMember'],
  ['organization_membership_quota_exceeded', 403, 'limitReached'],
  ['organization_membership_quota_exceeded_for_sso', 403, 'limitReached'],
  ['exclusive_organization_membership', 422, 'forbidden'],
  ['session_exists', 400, 'wrongAccount'],
  ['identifier_already_signed_in', 400, 'wrongAccount'],
  ['sign_up_mode_restricted', 403, 'forbidden'],
  ['sign_up_restricted_waitlist', 403, 'forbidden'],
  ['user_locked', 403, 'other'],
  ['action_blocked', 403, 'forbidden'],
  ['captcha_invalid', 400, 'other'],
  ['captcha_missing_token', 400, 'other'],
  ['captcha_unavailable', 400, 'other'],
  ['signup_rate_limit_exceeded', 429, 'rateLimited'],
  ['duplicate_record', 400, 'alreadyInvited'],
  ['organization_invitation_not_unique', 400, 'alreadyInvited'],
  ['form_identifier_exists', 422, 'alreadyMember'],
  ['form_email_address_blocked', 422, 'invalidEmailAddress'],
  ['form_param_format_invalid', 422, 'invalidEmailAddress'],
  ['form_param_value_invalid', 422, 'invalidRole'],
  ['not_allowed_access', 403, 'invalidEmailAddress'],
  ['insufficient_seats', 402, 'limitReached'],
  ['invitations_not_supported', 400, 'unsupported'],
  ['invitations_not_supported_in_organization', 403, 'unsupported'],
  ['missing_organization_permission', 403, 'forbidden'],
  ['not_a_member_in_organization', 403, 'forbidden'],
  ['organization_minimum_permissions_needed', 403, 'forbidden'],
  ['organization_not_found_or_unauthorized', 404, 'forbidden'],
  ['organization_not_enabled_in_instance', 403, 'unsupported'],
  ['resource_not_found', 404, 'notUsable'],
  ['authentication_invalid', 401, 'signedOut'],
  ['authorization_invalid', 403, 'forbidden'],
  ['too_many_requests', 429, 'rateLimited'],
  ['internal_clerk_error', 500, 'serverError'],
]

/** Codes that Clerk's interface has words for, and that have no meaning of their own here, and why. */
const generic: Record<string, readonly string[]> = {
  'words for a code in the table, by what the reader can do about it': [
    'insufficient_seats_change_plan',
    'insufficient_seats_contact_support',
    'organization_not_found_or_unauthorized_with_create_organization_disabled',
  ],
  'of a field that is named with it, which decides': [
    'form_param_format_invalid__phone_number',
    'form_param_nil',
    'form_param_type_invalid',
    'form_param_type_invalid__phone_number',
    'form_param_max_length_exceeded__first_name',
    'form_param_max_length_exceeded__last_name',
    'form_param_max_length_exceeded__name',
  ],
  'of signing in': [
    'captcha_invalid',
    'captcha_unavailable',
    'form_code_incorrect',
    'form_identifier_not_found',
    'form_new_password_matches_current',
    'form_password_compromised__sign_in',
    'form_password_incorrect',
    'form_password_length_too_short',
    'form_password_matches_identifier',
    'form_password_not_strong_enough',
    'form_password_or_identifier_incorrect',
    'form_password_pwned',
    'form_password_pwned__sign_in',
    'form_password_size_in_bytes_exceeded',
    'form_password_untrusted__sign_in',
    'form_password_validation_failed',
    'form_username_invalid_character',
    'form_username_invalid_length',
    'form_username_needs_non_number_char',
    'oauth_access_denied',
    'passkey_already_exists',
    'passkey_not_supported',
    'passkey_pa_not_supported',
    'passkey_registration_cancelled',
    'passkey_retrieval_cancelled',
    'passwordComplexity',
    'protect_check_aborted',
    'protect_check_already_resolved',
    'protect_check_execution_failed',
    'protect_check_invalid_script',
    'protect_check_invalid_sdk_url',
    'protect_check_script_load_failed',
    'protect_check_timed_out',
    'protect_check_unsupported_environment',
    'web3_missing_identifier',
    'web3_signature_request_rejected',
    'web3_solana_signature_generation_failed',
    'zxcvbn',
  ],
  'of profiles and settings': [
    'api_key_name_already_exists',
    'api_key_usage_exceeded',
    'avatar_file_size_exceeded',
    'avatar_file_type_invalid',
    'identification_deletion_failed',
    'organization_domain_blocked',
    'organization_domain_common',
    'organization_domain_exists_for_enterprise_connection',
    'phone_number_exists',
  ],
}

const genericKeys = Object.values(generic).flat()

/** Keys such as `form_param_nil__role` name a code and the field that it is about. */
function split(key: string): [code: string, field?: string] {
  const [code = '', field] = key.split('__')
  return field === undefined || genericKeys.includes(key) ? [key] : [code, field]
}

describe('F05 F06 F07 F08 F67: a code of Clerk', () => {
  it.each(meanings)('%s, with status %i, means %s', (code, status, meaning) => {
    const decoded = decodeClerkError(refusal(status, code))
    expect(decoded).toMatchObject({ code: meaning, status, backendCode: code })
    expect(decodeClerkError(refusal(418, code)).code).toBe(meaning)
  })

  it('that the installed interface has words for has a meaning or is generic on purpose, each one', () => {
    const keys = Object.keys(enUS.unstable__errors ?? {})
    const meant = keys.filter((key) => {
      const [code, param_name] = split(key)
      return decodeClerkError(refusal(418, code, param_name ? { param_name } : {})).code !== 'other'
    })
    expect(keys.length).toBeGreaterThan(60)
    expect(keys.filter((key) => !meant.includes(key)).toSorted()).toEqual(genericKeys.toSorted())
  })

  it.each([
    ['form_param_nil', 'role', 'invalidRole'],
    ['form_param_unknown', 'role', 'invalidRole'],
    ['form_param_format_invalid', 'role', 'invalidRole'],
    ['form_param_value_invalid', 'email_address', 'invalidEmailAddress'],
    ['form_param_nil', 'email_address', 'invalidEmailAddress'],
    ['form_param_duplicate', 'emailAddress', 'invalidEmailAddress'],
    ['form_param_nil', 'redirect_url', 'other'],
    ['form_param_value_invalid', 'redirect_url', 'other'],
    ['form_param_format_invalid', 'redirect_url', 'other'],
    ['form_param_format_invalid', '', 'invalidEmailAddress'],
    ['form_password_pwned', 'role', 'other'],
  ])('%s about the field %s means %s', (code, param_name, meaning) => {
    expect(decodeClerkError(refusal(422, code, { param_name })).code).toBe(meaning)
  })

  it('is found behind others that mean nothing here', () => {
    const data = ['form_password_pwned', 'insufficient_seats'].map((code) => ({ code, message: 'No.' }))
    const decoded = decodeClerkError(new ClerkAPIResponseError('Refused', { data, status: 400 }))
    expect(decoded).toMatchObject({ code: 'limitReached', backendCode: 'form_password_pwned' })
  })

  it.each([
    [400, 'other'],
    [401, 'signedOut'],
    [402, 'limitReached'],
    [403, 'forbidden'],
    [404, 'notUsable'],
    [408, 'timeout'],
    [409, 'notUsable'],
    [410, 'notUsable'],
    [413, 'other'],
    [422, 'other'],
    [429, 'rateLimited'],
    [500, 'serverError'],
    [502, 'serverError'],
    [503, 'serverError'],
  ])('that is unknown or absent is told by its HTTP status %i: %s', (status, meaning) => {
    expect(decodeClerkError(refusal(status)).code).toBe(meaning)
    expect(decodeClerkError(refusal(status, 'brand_new')).code).toBe(meaning)
    expect(decodeClerkError(refusal(status, 'constructor')).code).toBe(meaning)
  })
})

it('F10: tells how long Clerk asks to wait, which it counts in seconds', () => {
  expect(decodeClerkError(refusal(429, 'too_many_requests', { retryAfter: 30 })).retryAfter).toBe(30_000)
  expect(decodeClerkError(refusal(429, 'too_many_requests', { retryAfter: 0 })).retryAfter).toBe(0)
  expect(decodeClerkError(refusal(429, 'too_many_requests', { retryAfter: NaN })).retryAfter).toBeUndefined()
  expect(decodeClerkError(refusal(429, 'too_many_requests')).retryAfter).toBeUndefined()
})

describe('F12 F13 F57 F58: what is thrown for lack of an answer', () => {
  it.each<[string, InvitationErrorCode, unknown]>([
    ['null, on a device that is offline', 'network', null],
    ['undefined', 'network', undefined],
    ['a failed fetch', 'network', new TypeError('Failed to fetch')],
    ['an error of the SDK', 'network', new ClerkRuntimeError('Offline', { code: 'network_error' })],
    ['an offline error of the SDK', 'network', new ClerkRuntimeError('Offline', { code: 'clerk_offline' })],
    ['a page in place of JSON', 'malformed', new SyntaxError('Unexpected token <')],
    ['an answer that took too long', 'timeout', new DOMException('Too long', 'TimeoutError')],
    ['an abort', 'network', new DOMException('Aborted', 'AbortError')],
    ['a text', 'network', 'out of order'],
    ['a frozen error', 'network', Object.freeze(new Error('frozen'))],
  ])('%s: %s', (_what, meaning, thrown) => {
    const decoded = decodeClerkError(thrown)
    expect(decoded).toMatchObject({ code: meaning, ambiguous: true, status: undefined })
    expect(decoded.cause).toBe(thrown)
  })

  it('is known by its code where the SDK gives one that has a meaning', () => {
    const thrown = new ClerkRuntimeError('No captcha', { code: 'captcha_unavailable' })
    expect(decodeClerkError(thrown)).toMatchObject({ code: 'other', backendCode: 'captcha_unavailable' })
  })

  it('holds itself, and is read all the same', () => {
    const cyclic: Record<string, unknown> = { status: 403 }
    cyclic['errors'] = [cyclic]
    expect(decodeClerkError(cyclic)).toMatchObject({ code: 'forbidden', status: 403 })
  })
})

it('passes on an error that is decoded already', () => {
  const error = new InvitationError('unconfirmed')
  expect(decodeClerkError(error)).toBe(error)
})

it('F17 F58: makes an error of 10,000 arbitrary values', () => {
  const value = fc.json().map((json): unknown => JSON.parse(json))
  const meta = fc.record({ paramName: value, param_name: value }, { requiredKeys: [] })
  const one = fc.record({ code: value, message: value, meta: fc.oneof(value, meta) }, { requiredKeys: [] })
  const thrown = fc.record(
    {
      status: fc.oneof(value, fc.integer({ min: -1, max: 600 }), fc.double()),
      retryAfter: fc.oneof(value, fc.double()),
      errors: fc.oneof(value, fc.array(fc.oneof(value, one), { maxLength: 3 })),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(value, thrown), (any) => {
      const decoded = decodeClerkError(any)
      expect(decoded).toBeInstanceOf(InvitationError)
      expect(decoded.message).toBe(decoded.code)
      expect(decoded.retryAfter ?? 0).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 10_000, seed: 20_261_122 },
  )
}, 60_000)
