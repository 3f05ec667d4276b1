// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeInvitation } from '../../src/model/decode-invitation.ts'
import { encodeInvitation } from '../../src/protocol/encode-invitation.ts'
import { plainJson } from '../../src/model/plain-json.ts'

const text = fc.string({ minLength: 1 })
const time = fc.integer({ min: Date.UTC(2001, 0), max: Date.UTC(2199, 0) })
const metadata = fc
  .dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/).filter((key) => key !== 'constructor' && key !== 'prototype'),
    fc.jsonValue(),
  )
  .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)))
  // JSON has no minus zero.
  .map((value): Record<string, unknown> => JSON.parse(JSON.stringify(value)))

const record = fc.record({
  id: text,
  emailAddress: text,
  status: text,
  revoked: fc.boolean(),
  createdAt: fc.option(time),
  updatedAt: fc.option(time),
  expiresAt: fc.option(time, { nil: undefined }),
  role: fc.option(text, { nil: undefined }),
  roleName: fc.option(text, { nil: undefined }),
  publicMetadata: fc.option(metadata),
  inviter: fc.option(fc.record({ name: text, emailAddress: fc.option(text, { nil: undefined }) }), {
    nil: undefined,
  }),
  organization: fc.option(
    fc.record({
      id: text,
      name: fc.string(),
      slug: fc.option(text),
      hasImage: fc.boolean(),
      imageUrl: fc.string(),
    }),
    { nil: undefined },
  ),
})

describe('an invitation on its way', () => {
  it('arrives as it was sent', () => {
    fc.assert(
      fc.property(record, (sent) => {
        expect(decodeInvitation(JSON.parse(JSON.stringify(encodeInvitation(sent))))).toEqual(sent)
      }),
    )
  })

  it('is one with whatever fields, as long as it has an id', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('id', 'status', 'inviter', 'organization'), fc.anything()),
        (value) => {
          const decoded = decodeInvitation(value)
          expect(decoded === undefined || decoded.id !== '').toBe(true)
        },
      ),
    )
    expect([decodeInvitation(null), decodeInvitation('inv_1'), decodeInvitation({})]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('metadata', () => {
  it('T18: leaves behind what changes an object’s kind, at any depth', () => {
    const value: unknown = JSON.parse(
      '{"a":{"__proto__":{"x":1},"b":[{"constructor":1,"prototype":2,"c":3}]},"__proto__":4}',
    )
    const copy = plainJson(value)
    expect(JSON.stringify(copy)).toBe('{"a":{"b":[{"c":3}]}}')
  })

  it('T18: is a copy, and plain', () => {
    class Resource {
      id = 'a'
      get raw() {
        return 'canary'
      }
    }
    expect(plainJson(new Resource())).toStrictEqual({ id: 'a' })
    expect(plainJson(Object.create({ inherited: true }))).toStrictEqual({})
  })

  it('T41: is none where it is too long, or can’t be said', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const length = (size: number) => plainJson({ a: 'x'.repeat(size - 8) })
    expect([length(8192), length(8193)]).toEqual([{ a: 'x'.repeat(8184) }, null])
    for (const value of [circle, { a: 1n }, [], 'text', 7, null, undefined, () => {}])
      expect(plainJson(value)).toBeNull()
  })
})
