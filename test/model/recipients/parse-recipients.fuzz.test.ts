import fc from 'fast-check'
import { parseRecipients } from 'invitekit/headless'
import { describe, expect, it } from 'vitest'

const pieces = [
  'maya@example.com',
  'noor@example.org',
  'NOOR@Example.ORG',
  "o'brien@example.net",
  '用户@例え.test',
  '"a b"@example.com',
  'maya＠example.com',
  'maya%40example.com',
  'maya@localhost',
  'a@@example.com',
  '.a@example.com',
  'a@',
  '@',
  '@b',
  'Maya',
  'Lind',
  'lower',
  'admin',
  'Name',
  'E-mail',
  'Role',
  '123',
  '1.',
  '-',
  '•',
  'To:',
  'mailto:',
  '?subject=Hi%20there',
  ',',
  ';',
  '\t',
  ' ',
  '\n',
  '\r\n',
  '|',
  '"',
  '""',
  "'",
  '<',
  '>',
  '(',
  ')',
  '[',
  ']',
  '](',
  '\\',
  '/',
  '.',
  '…',
  '：',
  '，',
  '；',
  '「',
  '」',
  '’',
  '“',
  '”',
  '\u200B',
  '\uFEFF',
  '\u202E',
  '\u00A0',
  '😀',
  'é',
  'ß',
  'İ',
  '\uD800',
  '\0',
  '%',
  '%zz',
  '&',
  '=',
]
const soup = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
  .map((parts) => parts.join(''))

const addresses = (text: string) => parseRecipients(text).recipients.map(({ emailAddress }) => emailAddress)

describe('F54 any text at all', () => {
  it('F54: gives places that hold what they say, in order and apart', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { recipients, unused, header } = parseRecipients(text)
        for (const one of [...recipients, ...unused]) expect(text.slice(one.start, one.end)).toBe(one.text)
        const places = [...recipients, ...unused, ...(header ? [header] : [])].toSorted(
          (a, b) => a.start - b.start,
        )
        for (const [index, { start, end }] of places.entries()) {
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(places[index + 1]?.start ?? text.length)
        }
        for (const { emailAddress } of recipients) expect(emailAddress).toMatch(/^[^@]+@[^@]+\.[^@.]+$/)
      }),
      { numRuns: 3000 },
    )
  })

  it('F54: drops no letter and no digit silently', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { recipients, unused, header } = parseRecipients(text)
        const kept = new Set<number>()
        for (const { start, end } of [...recipients, ...unused, ...(header ? [header] : [])])
          for (let index = start; index < end; index += 1) kept.add(index)
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) expect(kept.has(index)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('F54: reads what it has read as the same', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(addresses(addresses(text).join('\n'))).toEqual(addresses(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('F54: finds in two texts, one below the other, what is in each', () => {
    fc.assert(
      fc.property(soup, soup, (one, other) => {
        // A table goes on in what is below it.
        fc.pre(!parseRecipients(one).header)
        expect(addresses(`${one}\n${other}`)).toEqual([...addresses(one), ...addresses(other)])
      }),
      { numRuns: 3000 },
    )
  })
})

const name = fc.constantFrom(
  '',
  'Maya Lind',
  'Noor van der Berg',
  'Lind, Maya',
  '田中 花',
  'Zoë',
  'Ana "Mo" Sol',
)
const address = fc.integer({ min: 0, max: 1e6 }).map((number) => `person.${number}@example.com`)
const style = fc.constantFrom('angle', 'quoted', 'comment', 'link', 'bare')
const entry = fc.tuple(name, address, style).map(([who, where, how]) => {
  if (!who || how === 'bare') return where
  if (how === 'quoted') return `"${who.replaceAll('"', '\\"')}" <${where}>`
  if (how === 'comment') return `${where} (${who.replace(/[,"]/g, '')})`
  if (how === 'link') return `[${who.replace(/[,"]/g, '')}](mailto:${where})`
  return `${who.replace(/[,"]/g, '')} <${where}>`
})
const list = fc.tuple(
  fc.uniqueArray(entry, { minLength: 2, maxLength: 8 }),
  fc.constantFrom(', ', '; ', '\n', '\t', ',', '\r\n', '；'),
)
const facts = (text: string) =>
  parseRecipients(text).recipients.map(({ emailAddress, name: who, role }) => ({ emailAddress, who, role }))

describe('F54 a place in a list', () => {
  it('F54: is all that was written of a recipient, so taking it out leaves the others as they were', () => {
    fc.assert(
      fc.property(
        list,
        fc.nat(),
        fc.constantFrom('', 'other@example.org'),
        ([entries, separator], which, by) => {
          const text = entries.join(separator)
          const { recipients } = parseRecipients(text)
          expect(recipients).toHaveLength(entries.length)
          const at = which % recipients.length
          const { start = 0, end = 0 } = recipients[at] ?? {}
          expect(text.slice(start, end)).toBe(entries[at])
          const left = facts(text.slice(0, start) + by + text.slice(end))
          expect(left.filter(({ emailAddress }) => emailAddress !== by)).toEqual(facts(text).toSpliced(at, 1))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('F54: can be taken out of any text, and leaves the other addresses', () => {
    fc.assert(
      fc.property(soup, fc.nat(), fc.constantFrom('', 'other@new.example'), (text, which, by) => {
        const { recipients } = parseRecipients(text)
        if (!recipients.length) return
        const at = which % recipients.length
        const { start = 0, end = 0 } = recipients[at] ?? {}
        fc.pre(recipients.filter((one) => one.emailAddress === recipients[at]?.emailAddress).length === 1)
        // Where it keeps its neighbours apart, taking it out joins them. A mark that files begin with parts nothing,
        // though `\s` has it.
        const parted = /^$|[^\S\uFEFF]|[,;]/
        fc.pre(parted.test(text.slice(0, start).slice(-1)) && parted.test(text.slice(end).slice(0, 1)))
        fc.pre(new Set(recipients.map((one) => one.emailAddress)).size === recipients.length)
        expect(addresses(text.slice(0, start) + by + text.slice(end))).toEqual(
          recipients.flatMap((one, index) => (index === at ? (by ? [by] : []) : [one.emailAddress])),
        )
      }),
      { numRuns: 3000 },
    )
  })
})
