/** A part of a text, in UTF-16 units. */
export interface Place {
  start: number
  end: number
}

/** The text with something else in a place; the text as it was where by now another thing stands there. */
export function replaceIn(
  text: string,
  { start, end, text: old }: Place & { text: string },
  by: string,
): string {
  return text.slice(start, end) === old ? text.slice(0, start) + by + text.slice(end) : text
}

/** The text without these places, without what separated them, and without the lines that are left empty by it. */
export function withoutPlaces(text: string, places: readonly Place[]): string {
  const kept: string[] = []
  let from = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const piece = text.slice(from, start)
    if (piece) kept.push(piece)
    const [separator = '', lineEnd = ''] = /^[ \t]*[,;]?[ \t]*(\r?\n)?/.exec(text.slice(end, end + 16)) ?? []
    from = end + separator.length
    if (!lineEnd && from < text.length) continue
    // The last of its line: what separated it from the one before goes too, and an emptied line goes with its end.
    const before = kept.pop() ?? ''
    kept.push(before.slice(0, -16) + before.slice(-16).replace(/[ \t]*[,;]?[ \t]*$/, ''))
    if (before && !before.endsWith('\n')) kept.push(lineEnd)
  }
  const left = [...kept, text.slice(from)].join('').trimEnd()
  return /[^\s,;]/.test(left) ? left : ''
}

/** What is written of an address, with another one in its place. */
export function corrected(
  { text, emailAddress }: { text: string; emailAddress: string },
  by: string,
): string {
  const at = text.toLowerCase().indexOf(emailAddress.toLowerCase())
  return at < 0 ? by : text.slice(0, at) + by + text.slice(at + emailAddress.length)
}
