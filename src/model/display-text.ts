/** Characters that are invisible or turn the direction of what stands around them, but for U+200C and U+200D. */
const invisible = /(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cs}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/gu
/** Those two shape Arabic, Indic and emoji; at an end, or beside the scripts before U+0590, they only hide. */
const idleJoiners = /(?<=^|[\0-\u058F])[\u200C\u200D]+|[\u200C\u200D]+(?=$|[\0-\u058F])/g
const whitespaceAndControls = /[\s\p{Cc}]+/gu
/** More marks on one letter than any language writes. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu
/** Words, each from the first character that can stand for it. */
const wordsToName = /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]\S*/gu

function firstGraphemes(text: string, count: number): string {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  return Array.from(graphemes, ({ segment }) => segment)
    .slice(0, count)
    .join('')
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
  const words = displayText(name).match(wordsToName) ?? []
  return [words[0], words.slice(1).at(-1)]
    .map((word = '') => firstGraphemes(word, 1).toLocaleUpperCase())
    .join('')
}
