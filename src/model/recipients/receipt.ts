import { csvCell } from './csv-cell.ts'

/** What became of one address, for a receipt. */
export interface ReceiptOutcome {
  /** What was to be sent, with the name that the text gave. */
  draft: { emailAddress: string; role: string; name?: string | undefined }
  state: string
  error?: { code: string } | undefined
}

/** The words of a receipt, by what they stand for. */
export interface ReceiptWords {
  /** The heads of the columns. */
  emailAddress: string
  name: string
  role: string
  outcome: string
  reason: string
  /** What is said of each state; a state without words is written as it is. */
  states: Readonly<Record<string, string | undefined>>
  /** What is said of each error code; a code without words is written as it is. */
  reasons: Readonly<Record<string, string | undefined>>
}

/** What became of each address, a line each: for a message or a ticket. */
export function receiptText(outcomes: readonly ReceiptOutcome[], words: ReceiptWords): string {
  return outcomes
    .map((outcome) => {
      const { emailAddress, name, role, became, reason } = said(outcome, words)
      const who = name ? `${name} <${emailAddress}>` : emailAddress
      return `${role ? `${who} (${role})` : who}: ${reason ? `${became} – ${reason}` : became}`.replace(
        /\s+/g,
        ' ',
      )
    })
    .join('\n')
}

/**
 * The same as a table: RFC 4180, with a header row. Cells that a spreadsheet would take for a formula have an
 * apostrophe in front: it shows the rest as it is, and an address can still be read and copied.
 *
 * @param options `bom`: begin with a byte order mark, without which Excel reads UTF-8 as another encoding.
 */
export function receiptCsv(
  outcomes: readonly ReceiptOutcome[],
  words: ReceiptWords,
  { bom = false }: { bom?: boolean } = {},
): string {
  const rows = [
    [words.emailAddress, words.name, words.role, words.outcome, words.reason],
    ...outcomes.map((outcome) => {
      const { emailAddress, name, role, became, reason } = said(outcome, words)
      return [emailAddress, name, role, became, reason]
    }),
  ]
  return (bom ? '\uFEFF' : '') + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

function said({ draft, state, error }: ReceiptOutcome, { states, reasons }: ReceiptWords) {
  const became = saidOf(states, state)
  return { ...draft, name: draft.name ?? '', became, reason: error ? saidOf(reasons, error.code) : '' }
}

/** Own words alone: a state may be called as something that every object has. */
function saidOf(words: Readonly<Record<string, string | undefined>>, key: string): string {
  return (Object.hasOwn(words, key) && words[key]) || key
}
