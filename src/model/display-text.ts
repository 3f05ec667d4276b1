/** Characters that are invisible or turn direction, but for joiners and the selectors that emoji are written with. */
const invisible = /(?!\u200C|\u200D|\uFE0E|\uFE0F)[\p{DI}\p{Cf}\p{Co}\p{Cs}\u2800]/gu
/** More marks on one letter than any language writes, with or without joiners between them. */
const stackedMarks = /((?:\p{M}[\u200C\u200D]*){3}\p{M})[\u200C\u200D]*\p{M}[\p{M}\u200C\u200D]*/gu
/** Joiners shape Arabic, Indic and emoji; at an end, or beside space or the scripts before U+0590, they only hide. */
const idleJoiners = /(?<=^|[\0-\u058F\s])[\u200C\u200D]+|[\u200C\u200D]+(?=$|[\0-\u058F\s])/g
const whitespaceAndControls = /[\s\p{Cc}]+/gu
/** What most names are made of, and nothing that the rules above change. Each character is one grapheme. */
const plain = /^[!-~]+( [!-~]+)*$/
/** Words, each from the first character that can stand for it. */
const wordsToName = /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]\S*/gu

/** Made once: that takes longer than all that it does. Browsers from before 2024 may have none: characters have to do. */
const segmenter = Intl.Segmenter && /* @__PURE__ */ new Intl.Segmenter()

function firstGraphemes(text: string, count: number): string {
  if (plain.test(text)) return text.slice(0, count)
  const graphemes = segmenter
    ? Array.from(segmenter.segment(text), ({ segment }) => segment)
    : Array.from(text)
  return graphemes.slice(0, count).join('')
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
  const clean = plain.test(value)
    ? value
    : value
        .slice(0, limit * 40)
        .replace(invisible, '')
        .replace(stackedMarks, '$1')
        .replace(idleJoiners, '')
        .replace(whitespaceAndControls, ' ')
        .trim()
  if (clean.length <= limit) return clean
  const shown = firstGraphemes(clean, limit)
  return shown === clean ? clean : `${shown.trimEnd()}…`
}

/** One or two graphemes that stand for a name: the first of its first and of its last word. */
export function initials(name: string): string {
  const words = displayText(name).match(wordsToName) ?? []
  return [words[0], words.slice(1).at(-1)]
    .map((word = '') => firstGraphemes(firstGraphemes(word, 1).toUpperCase(), 1))
    .join('')
}
