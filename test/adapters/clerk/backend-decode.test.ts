import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeInvitation,
  readBulk,
  readInvitation,
  decodePage,
} from '../../../src/adapters/clerk/backend/decode.ts'
import { InvitationError } from '../../../src/model/error.ts'

const complete = {
  id: 'orginv_1',
  emailAddress: 'bo@example.com',
  role: 'org:member',
  roleName: 'Member',
  status: 'pending',
  publicMetadata: { team: 'red' },
  createdAt: Date.UTC(2026, 5, 1),
  updatedAt: Date.UTC(2026, 5, 2),
  raw: {
    expires_at: Date.UTC(2026, 6, 1),
    public_inviter_data: { first_name: 'Ada', last_name: null, identifier: 'ada@example.com' },
  },
}

describe('F12 F14 F17: an invitation of Clerk’s backend SDK', () => {
  it('is read field by field', () => {
    expect(decodeInvitation(complete)).toEqual({
      id: 'orginv_1',
      emailAddress: 'bo@example.com',
      role: 'org:member',
      roleName: 'Member',
      status: 'pending',
      revoked: false,
      publicMetadata: { team: 'red' },
      createdAt: Date.UTC(2026, 5, 1),
      updatedAt: Date.UTC(2026, 5, 2),
      expiresAt: Date.UTC(2026, 6, 1),
      inviter: { name: 'Ada' },
    })
  })

  it.each([
    ['pending', 'pending', false],
    ['accepted', 'accepted', false],
    ['completed', 'accepted', false],
    ['revoked', 'revoked', true],
    ['expired', 'expired', false],
    ['on_hold', 'on_hold', false],
    ['constructor', 'constructor', false],
    [undefined, '', false],
  ])('F15: whose status is %s is %s', (status, expected, revoked) => {
    expect(decodeInvitation({ ...complete, status })).toMatchObject({ status: expected, revoked })
  })

  it('F18: whose dates can’t be read has none, and none of today’s', () => {
    const dates = { createdAt: 1640995200, updatedAt: 'soon', raw: { expires_at: null } }
    expect(decodeInvitation({ ...complete, ...dates })).toMatchObject({ createdAt: null, updatedAt: null })
    expect(decodeInvitation({ ...complete, ...dates })?.expiresAt).toBeUndefined()
  })

  it('can be anything: what has no id is none, and nothing throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, name) => {
        const odd = { ...complete, [name]: value }
        expect(() => decodeInvitation(value)).not.toThrow()
        const record = decodeInvitation(odd)
        expect(JSON.parse(JSON.stringify(record ?? null))).toBeDefined()
      }),
    )
    for (const value of [null, undefined, '', 'text', 7, [], {}, { id: '' }, { id: null }]) {
      expect(decodeInvitation(value)).toBeUndefined()
    }
  })
})

describe('F12 F13: an answer', () => {
  it.each([
    ['page', decodePage, [null, undefined, '<html>', {}, { data: [] }, { data: 'x', totalCount: 1 }, []]],
    ['list', readBulk, [null, undefined, '<html>', {}, { data: 'x' }, 7]],
    ['invitation', readInvitation, [null, undefined, '<html>', {}, [complete]]],
  ])('that is no %s is malformed', (_, read, values) => {
    for (const value of values) expect(() => read(value)).toThrow(new InvitationError('malformed'))
  })

  it('may bring a list as it is, or as a page', () => {
    expect(readBulk([complete, {}])).toHaveLength(1)
    expect(readBulk({ data: [complete] })).toHaveLength(1)
    expect(decodePage({ data: [complete], totalCount: 7 })).toMatchObject({ total: 7 })
  })
})
