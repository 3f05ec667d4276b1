import { describe, expect, it, vi } from 'vitest'
import { InvitationError, toInvitationError } from '../../src/model/error.ts'
import type { InvitationErrorCode } from '../../src/model/error.ts'

/** Of each code: whether a write may have been carried out all the same, and whether a read is worth another try. */
const codes = {
  signedOut: { ambiguous: false, transient: false },
  wrongAccount: { ambiguous: false, transient: false },
  unverified: { ambiguous: false, transient: false },
  forbidden: { ambiguous: false, transient: false },
  limitReached: { ambiguous: false, transient: false },
  notUsable: { ambiguous: true, transient: false },
  inviterGone: { ambiguous: false, transient: false },
  organizationGone: { ambiguous: false, transient: false },
  alreadyMember: { ambiguous: false, transient: false },
  alreadyInvited: { ambiguous: false, transient: false },
  invalidEmailAddress: { ambiguous: false, transient: false },
  invalidRole: { ambiguous: false, transient: false },
  rateLimited: { ambiguous: false, transient: true },
  notSent: { ambiguous: false, transient: false },
  offline: { ambiguous: false, transient: false },
  expired: { ambiguous: false, transient: false },
  framed: { ambiguous: false, transient: false },
  changed: { ambiguous: false, transient: false },
  network: { ambiguous: true, transient: true },
  timeout: { ambiguous: true, transient: true },
  serverError: { ambiguous: true, transient: true },
  malformed: { ambiguous: true, transient: false },
  unconfirmed: { ambiguous: true, transient: false },
  unsupported: { ambiguous: false, transient: false },
  other: { ambiguous: false, transient: false },
} satisfies Record<InvitationErrorCode, { ambiguous: boolean; transient: boolean }>

function isCode(code: string): code is InvitationErrorCode {
  return Object.hasOwn(codes, code)
}

describe('InvitationError', () => {
  it.each(Object.entries(codes))('knows what %s means for a write and for a read', (code, meaning) => {
    const error = new InvitationError(isCode(code) ? code : 'other')
    expect(error.code).toBe(code)
    expect({ ambiguous: error.ambiguous, transient: error.transient }).toEqual(meaning)
  })

  it('is an error by name, with its code for a message', () => {
    const error = new InvitationError('forbidden')
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('InvitationError')
    expect(error.message).toBe('forbidden')
    expect(String(error)).toBe('InvitationError: forbidden')
    expect(error.stack).toContain('error.test.ts')
  })

  it('carries what the backend told', () => {
    const cause = new TypeError('fetch failed')
    const error = new InvitationError('rateLimited', {
      status: 429,
      backendCode: 'SLOW_DOWN',
      cause,
    })
    expect(error).toMatchObject({ status: 429, backendCode: 'SLOW_DOWN' })
    expect(error.cause).toBe(cause)
  })

  it('carries nothing that the backend did not tell', () => {
    const error = new InvitationError('other')
    expect(error.status).toBeUndefined()
    expect(error.backendCode).toBeUndefined()
    expect(error.cause).toBeUndefined()
    expect(error).not.toHaveProperty('cause')
  })

  it('shows no word of its cause in its message', () => {
    const error = new InvitationError('other', { cause: new Error('ticket=secret') })
    expect(`${error.message} ${error.stack}`).not.toContain('secret')
  })
})

describe('toInvitationError', () => {
  it('hands on an error of the library’s own, frozen or not', () => {
    const error = new InvitationError('forbidden')
    const frozen = Object.freeze(new InvitationError('timeout', { status: 408 }))
    expect(toInvitationError(error)).toBe(error)
    expect(toInvitationError(frozen)).toBe(frozen)
  })

  it('hands on an error of a class that extends it', () => {
    class SeatError extends InvitationError {}
    const error = new SeatError('limitReached')
    expect(toInvitationError(error)).toBe(error)
  })

  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic
  const throwing = {
    get message(): string {
      throw new Error('never read')
    },
    toString(): string {
      throw new Error('never called')
    },
  }

  it.each<[what: string, thrown: unknown]>([
    ['an error', new Error('no')],
    ['an error with a code', Object.assign(new Error('reset'), { code: 'ECONNRESET' })],
    ['an abort', new DOMException('aborted', 'AbortError')],
    ['a frozen error', Object.freeze(new TypeError('frozen'))],
    ['a string', 'no'],
    ['an empty string', ''],
    ['a number', 500],
    ['nothing', undefined],
    ['null', null],
    ['a symbol', Symbol('no')],
    ['a function', () => 'no'],
    ['a cyclic object', cyclic],
    ['an object without a prototype', Object.create(null)],
    ['an object that throws when it is read', throwing],
    ['a look-alike', { name: 'InvitationError', code: 'forbidden', message: 'forbidden' }],
  ])('takes %s for the cause of an unclassified error', (_what, thrown) => {
    const error = toInvitationError(thrown)
    expect(error).toBeInstanceOf(InvitationError)
    expect(error.code).toBe('other')
    expect(error.message).toBe('other')
    expect(Object.is(error.cause, thrown)).toBe(true)
    expect([error.ambiguous, error.transient]).toEqual([false, false])
  })

  it('F60: takes the error of another copy of the library for what it is', async () => {
    vi.resetModules()
    const copy = await import('../../src/model/error.ts')
    const lost = new copy.InvitationError('network')
    expect(lost).not.toBeInstanceOf(InvitationError)
    expect(toInvitationError(lost)).toBe(lost)
    expect(toInvitationError(lost).ambiguous).toBe(true)
  })
})
