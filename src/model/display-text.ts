/** Characters that are invisible or turn the direction of what stands around them, but for U+200C and U+200D. */
const invisible = /(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cs}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/gu
/** Those two shape Arabic, Indic and emoji; at an end, or beside the scripts before U+0590, they only hide. */
const idleJoiners = /(?<=^|[\0-\u058F])[\u200C\u200D]+|[\u200C\u200D]+(?=$|[\0-\u058F])/g
const whitespaceAndControls = /[\s\p{Cc}]+/gu
/** More marks on one letter than any language writes. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu
/** What an initial can be made of. */
const initial = /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}].*/u

function graphemes(text: string): Intl.Segments {
  return new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
}

function firstGraphemes(text: string, count: number): string {
  let end = 0
  for (const { segment } of graphemes(text)) {
    if (count === 0) break
    end += segment.length
    count -= 1
  }
  return text.slice(0, end)
}

/**
 * A foreign text (a name, a role, an unknown status) made fit to be shown: on one line, without characters
 * that are invisible or turn the direction of their surroundings, and no longer than `limit`.
 *
 * Still untrusted: render it as text, in a `<bdi>`.
 *
 * @param limit In graphemes, what a reader takes for one character.
 */
export function displayText(value: string, limit = 80): string {
  const clean = value
    .slice(0, limit * 40)
    .replace(whitespaceAndControls, ' ')
    .replace(invisible, '')
    .replace(idleJoiners, '')
    .replace(stackedMarks, '$1')
    .trim()
  if (clean.length <= limit) return clean
  const shown = firstGraphemes(clean, limit)
  return shown === clean ? clean : `${shown.trimEnd()}…`
}

/** One or two graphemes that stand for a name: the first of its first and of its last word. */
export function initials(name: string): string {
  const words = displayText(name)
    .split(' ')
    .flatMap((word) => initial.exec(word)?.[0] ?? [])
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => firstGraphemes(word ?? '', 1).toLocaleUpperCase()).join('')
}
