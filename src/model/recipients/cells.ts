/** A part of a text, and where it stands. */
export interface Cell {
  text: string
  start: number
  end: number
  /** The separator behind it. */
  mark: string
}

/** A part of a text, without the space around it. */
export function trimmed(part: string, partStart: number, mark = ''): Cell {
  const text = part.trim()
  const start = partStart + part.length - part.trimStart().length
  return { text, start, end: start + text.length, mark }
}

/** What ends a cell. What two quotes enclose ends none; a quote that is not closed is a letter. */
export function marksOf(separators: string): RegExp {
  return new RegExp(`"[^"]*"|[${separators}]|$`, 'g')
}

/** The cells of a line. */
export function splitCells(line: string, start: number, marks: RegExp): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const { 0: mark, index } of line.matchAll(marks)) {
    if (mark.startsWith('"')) continue
    cells.push(trimmed(line.slice(from, index), start + from, mark))
    from = index + 1
  }
  return cells
}

/** Whether there is anything to read. */
export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
