import { describe, expect, it } from 'vitest'
import { retryAfter } from 'invitekit/headless'

const now = Date.parse('2026-11-22T12:00:00Z')
const day = 24 * 60 * 60 * 1000

describe('F10: a Retry-After header', () => {
  it.each([
    ['30', 30_000],
    [' 30 ', 30_000],
    ['1.5', 1500],
    ['0', 0],
    ['-0', 0],
    ['-30', 0],
    ['86400', day],
    ['86401', day],
    ['1000000000', day],
    ['1e9', day],
    ['Infinity', day],
    ['Sun, 22 Nov 2026 12:00:45 GMT', 45_000],
    ['Sun, 22 Nov 2026 12:00:00 GMT', 0],
    ['Sun, 22 Nov 2026 11:59:59 GMT', 0],
    ['Mon, 23 Nov 2026 12:00:01 GMT', day],
    ['Sunday, 22-Nov-26 12:00:45 GMT', 45_000],
  ])('of %j asks for %i ms', (value, wait) => {
    expect(Object.is(retryAfter(value, now), -0)).toBe(false)
    expect(retryAfter(value, now)).toBe(wait)
  })

  it.each([
    [null],
    [undefined],
    [''],
    ['   '],
    ['soon'],
    ['NaN'],
    ['30 seconds'],
    ['30, 30'],
    ['try 5'],
    ['2026-11-23'],
    ['never GMT'],
    ['Sun, 99 Foo 2026 25:61:61 GMT'],
  ])('of %j asks for nothing that can be read', (value) => {
    expect(retryAfter(value, now)).toBeUndefined()
  })
})
