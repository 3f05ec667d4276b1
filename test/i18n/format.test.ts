import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFormat } from '../../src/i18n/format.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 22, 12)

/** How long each unit is that the formatter speaks of. */
const lengths: Record<string, number> = { minute, hour, day, week: 7 * day, month: 30 * day }

const format = createFormat('en', 'UTC')

function fromNow(milliseconds: number): string {
  return format.relative(now + milliseconds, now)
}

/** What "in 3 days" and "3 days ago" come to. */
function stated(words: string): { future: boolean; milliseconds: number } {
  const [, count = '', unit = ''] = /(\d+) ([a-z]+?)s?(?: ago)?$/.exec(words.replaceAll(',', '')) ?? []
  return { future: words.startsWith('in '), milliseconds: Number(count) * (lengths[unit] ?? Number.NaN) }
}

describe('relative', () => {
  it.each([
    [2 * minute, 'in 2 minutes'],
    [2 * minute - 1, 'in 1 minute'],
    [59 * minute, 'in 59 minutes'],
    [60 * minute, 'in 60 minutes'],
    [2 * hour - 1, 'in 119 minutes'],
    [2 * hour, 'in 2 hours'],
    [3 * hour - 1, 'in 2 hours'],
    [24 * hour, 'in 24 hours'],
    [47 * hour, 'in 47 hours'],
    [2 * day - 1, 'in 47 hours'],
    [2 * day, 'in 2 days'],
    [3 * day - 1, 'in 2 days'],
    [7 * day, 'in 7 days'],
    [14 * day - 1, 'in 13 days'],
    [14 * day, 'in 2 weeks'],
    [60 * day - 1, 'in 8 weeks'],
    [60 * day, 'in 2 months'],
    [365 * day, 'in 12 months'],
  ])('says of %i ms from now: %s', (milliseconds, words) => {
    expect(fromNow(milliseconds)).toBe(words)
  })

  it.each([
    [-2 * minute, '2 minutes ago'],
    [-2 * hour + 1, '119 minutes ago'],
    [-2 * hour, '2 hours ago'],
    [-47 * hour, '47 hours ago'],
    [-2 * day, '2 days ago'],
    [-13 * day, '13 days ago'],
    [-14 * day, '2 weeks ago'],
    [-60 * day, '2 months ago'],
  ])('says of %i ms from now: %s', (milliseconds, words) => {
    expect(fromNow(milliseconds)).toBe(words)
  })

  it('says now where it is less than one, whichever side of now it is on', () => {
    expect(fromNow(minute)).toBe('in 1 minute')
    expect(fromNow(30 * second)).toBe('now')
    expect(fromNow(0)).toBe('now')
    expect(fromNow(-30 * second)).toBe('now')
    expect(fromNow(-minute)).toBe('1 minute ago')
  })

  it('never says that there is more time than there is, nor half of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: minute, max: 3 * hour }),
          fc.integer({ min: hour, max: 20 * day }),
          fc.integer({ min: day, max: 5_000 * day }),
        ),
        fc.boolean(),
        (distance, future) => {
          const said = stated(fromNow(future ? distance : -distance))
          expect(said.future).toBe(future)
          expect(said.milliseconds).toBeLessThanOrEqual(distance)
          expect(said.milliseconds).toBeGreaterThan(distance / 2)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('says nothing of a moment that is not known', () => {
    expect(format.relative(Number.NaN, now)).toBe('')
    expect(format.relative(now, Number.NaN)).toBe('')
    expect(format.relative(new Date('never').getTime(), now)).toBe('')
  })

  it('speaks the reader’s language', () => {
    expect(createFormat('de').relative(now + 3 * day, now)).toBe('in 3 Tagen')
    expect(createFormat('ar-EG').relative(now + 3 * day, now)).toContain('٣')
  })
})

describe('exact', () => {
  it('gives a moment to the minute, in the zone that was asked for', () => {
    expect(createFormat('en-GB', 'UTC').exact(now + 59_999)).toBe('22 Nov 2026, 12:00')
    expect(createFormat('en-GB', 'Asia/Kolkata').exact(now)).toBe('22 Nov 2026, 17:30')
    expect(createFormat('en-GB', 'America/Los_Angeles').exact(now)).toBe('22 Nov 2026, 04:00')
  })

  it('is where the reader is, unless it is told otherwise', () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    expect(createFormat('en').exact(now)).toBe(createFormat('en', timeZone).exact(now))
  })

  it('gives nothing for a moment that is not known', () => {
    expect(format.exact(Number.NaN)).toBe('')
    expect(format.exact(new Date('never').getTime())).toBe('')
  })
})

describe('list', () => {
  it.each([
    [[], ''],
    [['Admin'], 'Admin'],
    [['Admin', 'Member'], 'Admin and Member'],
    [['Owner', 'Admin', 'Member'], 'Owner, Admin, and Member'],
    [['{x}', '$&'], '{x} and $&'],
  ])('joins %j as a sentence does', (items, words) => {
    expect(format.list(items)).toBe(words)
  })

  it('joins as the reader’s language does', () => {
    expect(createFormat('de').list(['Admin', 'Mitglied'])).toBe('Admin und Mitglied')
  })
})

it('asks nothing of a language before there is something to write', () => {
  expect(() => createFormat('not a language', 'Nowhere/At_All')).not.toThrow()
})
