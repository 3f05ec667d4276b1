/** 1 where a character may stand before the at sign, 2 where it may be in a domain. */
const kinds = new Uint8Array(128)
for (const mark of "!#$%&'*+/=?^_`{|}~-.") kinds[mark.charCodeAt(0)] = 1
for (const [first, last] of [
  [48, 57],
  [65, 90],
  [97, 122],
] as const) {
  for (let code = first; code <= last; code += 1) kinds[code] = 3
}

/** HTML's own rule for addresses, with a dot in the domain, in one pass. */
function isAddress(text: string): boolean {
  const { length } = text
  if (length < 3 || length > 254) return false
  let index = 0
  let code = 0
  for (; index < length && (code = text.charCodeAt(index)) !== 64; index += 1) {
    if (code < 128 && !((kinds[code] ?? 0) & 1)) return false
  }
  if (index < 1 || index > 64 || index >= length - 1) return false
  let dots = false
  let label = 0
  let before = 0
  for (index += 1; index < length; index += 1) {
    code = text.charCodeAt(index)
    if (code > 127 || (kinds[code] ?? 0) & 2) {
      label += 1
      if (label > 63) return false
    } else if (code === 46) {
      if (!label || before === 45) return false
      dots = true
      label = 0
    } else if (code === 45 && label) label += 1
    else return false
    before = code
  }
  return dots && label > 0 && before !== 45
}

interface Found {
  emailAddress: string
  name?: string
  at: number
}

/**
 * The least that tells addresses from other text: one pass, no regular expression; separated by line breaks, commas,
 * semicolons, tabs and blanks; names before angle brackets; each address once.
 */
export function parseLinearly(text: string): { valid: Found[]; invalid: { text: string; at: number }[] } {
  const valid: Found[] = []
  const invalid: { text: string; at: number }[] = []
  const seen = new Set<string>()
  let start = 0
  let quoted = false
  let open = -1
  let close = -1

  function add(written: string, name: string, from: number, to: number) {
    const emailAddress = written.startsWith('mailto:') ? written.slice(7) : written
    if (!isAddress(emailAddress)) {
      invalid.push({ text: text.slice(from, to), at: from })
      return
    }
    const key = emailAddress.toLowerCase()
    if (seen.has(key)) return
    seen.add(key)
    valid.push(name ? { emailAddress, name, at: from } : { emailAddress, at: from })
  }

  function end(at: number) {
    let from = start
    let to = at
    while (from < to && text.charCodeAt(from) <= 32) from += 1
    while (to > from && text.charCodeAt(to - 1) <= 32) to -= 1
    if (from < to && open >= 0 && close > open) {
      add(text.slice(open + 1, close).trim(), text.slice(from, open).trim().replaceAll('"', ''), from, to)
    } else if (from < to) {
      let word = from
      for (let index = from; index <= to; index += 1) {
        if (index < to && text.charCodeAt(index) > 32) continue
        if (index > word) add(text.slice(word, index), '', word, index)
        word = index + 1
      }
    }
    start = at + 1
    open = -1
    close = -1
  }

  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 34) quoted = !quoted
    else if (code === 10 || code === 13) {
      quoted = false
      end(index)
    } else if (quoted) continue
    else if (code === 44 || code === 59 || code === 9) end(index)
    else if (code === 60 && open < 0) open = index
    else if (code === 62) close = index
  }
  end(text.length)
  return { valid, invalid }
}
