import { hasLetters, marksOf, splitCells } from './cells.ts'
import type { Cell } from './cells.ts'
import type { Found } from './found.ts'
import type { Header } from './header.ts'
import { takeOrLeave } from './leave.ts'
import { hasAt } from './read-address.ts'
import { readCell } from './read-cell.ts'
import type { UnusedToken } from './recipient.ts'
import { writtenName } from './written-name.ts'

/** What separates cells where no header says it. */
const marks = marksOf(',;\t，；、،؛')
/** What a cell says that is taken for a role where no header names a role column. */
const roleWord = /^"?(org:\w+|admin|member|owner|guest|viewer|editor)"?$/i

/** Reads a row of a table; undefined where it is none: it has more than one cell, and one address. */
export function readRow(line: string, start: number, header: Header): Found | undefined {
  const cells = splitCells(line, start, header.marks)
  const [cell, other] = cells.filter(({ text }) => hasAt(text))
  if (!cell || other || cells.length < 2) return undefined
  const [found, more] = readCell(cell, [])
  if (!found || more) return undefined
  const names = header.names.flatMap((column) => writtenName(cells[column]?.text ?? '') ?? [])
  const name = names.reduce((all, part) => (all.includes(part) ? all : `${all} ${part}`), '').trim()
  const filled = cells.filter(({ text }) => text)
  return {
    ...found,
    name: found.name ?? name,
    role: cells[header.role]?.text,
    start: (filled[0] ?? cell).start,
    end: (filled.at(-1) ?? cell).end,
  }
}

/** Reads a line that is not of a known table. */
export function readLine(line: string, start: number, unused: UnusedToken[]): Found[] {
  const all: Found[] = []
  const cells = splitCells(line, start, marks)
  const lastAddress = cells.findLast(({ text }) => hasAt(text))?.start ?? 0
  /** The cell before, while nobody knows whose name it is. */
  let before: Cell | undefined
  /** The address that what follows may belong to. */
  let open: Found | undefined
  function settle() {
    if (!before) return
    // In front of another address it may be the name of that one.
    const taken = takeOrLeave(unused, before, before.start > lastAddress ? open : undefined)
    if (!taken) open = undefined
    before = undefined
  }
  for (const cell of cells) {
    if (hasAt(cell.text)) {
      const found = readCell(cell, unused)
      if (before && found[0] && joins(before, found[0], cell)) before = undefined
      settle()
      for (const one of found) all.push(one)
      open = found.at(-1)
      if (open?.reason || open?.end !== cell.end) open = undefined
    } else {
      settle()
      if (open && !open.role && roleWord.test(cell.text))
        Object.assign(open, { role: cell.text, end: cell.end })
      else if (hasLetters(cell.text)) before = cell
    }
  }
  settle()
  return all
}

/** Takes the cell in front of an address as its name, or as the last name in front of its first name. */
function joins(before: Cell, found: Found, cell: Cell): boolean {
  if (found.reason || found.start !== cell.start || (found.name && before.mark !== ',')) return false
  const name = writtenName(found.name ? `${before.text}, ${found.name}` : before.text)
  if (name) Object.assign(found, { name, start: before.start })
  return name !== undefined
}
