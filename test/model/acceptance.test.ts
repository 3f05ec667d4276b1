import { describe, expect, it } from 'vitest'
import { acceptanceState, refusalState } from '../../src/model/acceptance.ts'
import type { AcceptanceFacts, RefusalState } from '../../src/model/acceptance.ts'
import { InvitationError } from '../../src/model/error.ts'
import type { InvitationErrorCode } from '../../src/model/error.ts'

/** Where each failure leaves a person, for whom nothing is settled yet. */
const states = {
  signedOut: 'signedOut',
  wrongAccount: 'wrongAccount',
  unverified: 'unverified',
  forbidden: 'forbidden',
  limitReached: 'limitReached',
  rateLimited: 'rateLimited',
  notUsable: 'notUsable',
  expired: 'expired',
  inviterGone: 'inviterGone',
  organizationGone: 'organizationGone',
  network: 'unknown',
  timeout: 'unknown',
  serverError: 'unknown',
  malformed: 'unknown',
  unconfirmed: 'unknown',
  offline: 'offline',
  notSent: 'notSent',
  changed: 'changed',
  framed: 'framed',
  alreadyMember: 'failed',
  alreadyInvited: 'failed',
  invalidEmailAddress: 'failed',
  invalidRole: 'failed',
  unsupported: 'unsupported',
  other: 'failed',
} satisfies Record<InvitationErrorCode, RefusalState | 'expired'>

function isCode(code: string): code is InvitationErrorCode {
  return Object.hasOwn(states, code)
}

const failures = Object.entries(states).map(([code, state]) => ({
  state,
  error: new InvitationError(isCode(code) ? code : 'other'),
}))
const noError = { state: undefined, error: null }
const underWays = ['accept', 'decline', null] satisfies AcceptanceFacts['underWay'][]

describe('refusalState', () => {
  it.each(failures)('leaves a person whose write failed as $error.code at $state', ({ error, state }) => {
    expect(refusalState(error)).toBe(state)
  })

  it('is told apart by the code, never by the backend’s own', () => {
    expect(refusalState(new InvitationError('other', { status: 401, backendCode: 'signedOut' }))).toBe(
      'failed',
    )
  })
})

describe('acceptanceState', () => {
  it.each([
    ['accepted', 'joined'],
    ['declined', 'declined'],
    ['revoked', 'revoked'],
    ['on_hold', 'unrecognised'],
    ['Pending', 'unrecognised'],
    ['', 'unrecognised'],
    ['toString', 'unrecognised'],
  ])('shows an invitation that is %j as %s, whatever is under way or went wrong', (status, state) => {
    for (const underWay of underWays) {
      for (const { error } of [noError, ...failures]) {
        expect(acceptanceState({ status, underWay, error })).toBe(state)
      }
    }
  })

  it.each(['pending', 'expired'])(
    'shows the write under way on one that is %s, whatever went wrong before',
    (status) => {
      for (const { error } of [noError, ...failures]) {
        expect(acceptanceState({ status, underWay: 'accept', error })).toBe('accepting')
        expect(acceptanceState({ status, underWay: 'decline', error })).toBe('declining')
      }
    },
  )

  it.each(failures)(
    'shows $state after $error.code on one that is pending or expired',
    ({ error, state }) => {
      expect(acceptanceState({ status: 'pending', underWay: null, error })).toBe(state)
      expect(acceptanceState({ status: 'expired', underWay: null, error })).toBe(state)
    },
  )

  it('waits for a press where nothing has happened', () => {
    expect(acceptanceState({ status: 'pending', underWay: null, error: null })).toBe('idle')
  })

  it('shows an expired invitation as expired until somebody presses', () => {
    expect(acceptanceState({ status: 'expired', underWay: null, error: null })).toBe('expired')
  })
})
