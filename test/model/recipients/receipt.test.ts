import fc from 'fast-check'
import { receiptCsv, receiptText } from 'invitekit/headless'
import type { ReceiptOutcome, ReceiptWords } from 'invitekit/headless'
import { describe, expect, it } from 'vitest'

const words: ReceiptWords = {
  emailAddress: 'Address',
  name: 'Name',
  role: 'Role',
  outcome: 'Outcome',
  reason: 'Reason',
  states: { sent: 'Sent', failed: 'Not sent' },
  reasons: { limitReached: 'No seats left' },
}

/** An RFC 4180 reader of our own, one character at a time. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let index = 0
  while (index < text.length) {
    if (text[index] === '"') {
      for (index += 1; text[index] !== '"' || text[index + 1] === '"'; index += 1) {
        if (text[index] === '"') index += 1
        cell += text[index]
      }
      index += 1
    } else if (text[index] === ',') {
      row.push(cell)
      cell = ''
      index += 1
    } else if (text.startsWith('\r\n', index)) {
      rows.push([...row, cell])
      row = []
      cell = ''
      index += 2
    } else {
      cell += text[index]
      index += 1
    }
  }
  return rows
}

const nasty = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      '\t',
      '\r',
      '\n',
      '\0',
      ' ',
      '\u00A0',
      '\u200B',
      '"',
      "'",
      ',',
      'a',
      'é',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
const value = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 8 }))
const outcome = fc.record({
  draft: fc.record({ emailAddress: value, role: value, name: value }),
  state: value,
})

describe('T28 a receipt', () => {
  it('T28: is read back by another reader as it was, but for the apostrophe in front of what may be a formula', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 3 }), (outcomes) => {
        const [, ...rows] = readCsv(receiptCsv(outcomes, words))
        const told = outcomes.map(({ draft, state }) => [
          draft.emailAddress,
          draft.name,
          draft.role,
          state,
          '',
        ])
        expect(rows.map((row) => row.length)).toEqual(told.map(() => 5))
        for (const [index, cells] of rows.entries())
          for (const [column, cell] of cells.entries()) {
            const plain = told[index]?.[column] ?? ''
            const said = Object.hasOwn(words.states, plain) ? words.states[plain] : plain
            expect([said, `'${said}`]).toContain(cell)
            expect(cell).not.toMatch(/^[\s\0\u200B]*[=+\-@＝＋－＠]/)
            expect(cell).not.toMatch(/^[\t\r\n\0]/)
          }
      }),
      { numRuns: 10_000 },
    )
  })

  it('T28: keeps an address with a plus or a minus in it to be recognised', () => {
    const of = (emailAddress: string) =>
      receiptCsv([{ draft: { emailAddress, role: '' }, state: 'sent' }], words)
    expect(of('maya+team@example.com')).toBe(
      'Address,Name,Role,Outcome,Reason\r\nmaya+team@example.com,,,Sent,\r\n',
    )
    expect(of('-maya@example.com')).toContain("\r\n'-maya@example.com,")
    expect(of('=1+1')).toContain("\r\n'=1+1,")
    expect(of('  =1')).toContain("\r\n'  =1,")
    expect(of('＝1')).toContain("\r\n'＝1,")
  })

  it('T28: quotes commas, quotes and line breaks, and begins with a mark where that is asked for', () => {
    const outcomes: ReceiptOutcome[] = [
      {
        draft: { emailAddress: 'maya@example.com', role: 'admin', name: 'Lind, "Mo"' },
        state: 'failed',
        error: { code: 'limitReached' },
      },
    ]
    const csv =
      'Address,Name,Role,Outcome,Reason\r\nmaya@example.com,"Lind, ""Mo""",admin,Not sent,No seats left\r\n'
    expect(receiptCsv(outcomes, words)).toBe(csv)
    expect(receiptCsv(outcomes, words, { bom: true })).toBe(`\uFEFF${csv}`)
  })

  it('says as text, a line each, who got what, and why not', () => {
    const outcomes: ReceiptOutcome[] = [
      { draft: { emailAddress: 'maya@example.com', role: 'admin', name: 'Maya\nLind' }, state: 'sent' },
      {
        draft: { emailAddress: 'noor@example.com', role: '' },
        state: 'failed',
        error: { code: 'limitReached' },
      },
      { draft: { emailAddress: 'ana@example.com', role: '' }, state: 'odd', error: { code: 'other' } },
    ]
    expect(receiptText(outcomes, words)).toBe(
      'Maya Lind <maya@example.com> (admin): Sent\nnoor@example.com: Not sent – No seats left\nana@example.com: odd – other',
    )
  })
})
