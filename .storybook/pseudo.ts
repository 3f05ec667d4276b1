const plainLetters = 'ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz'
const accented = 'ÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽåçðéĝĥîĵķļñöŕšţûŵýž'

/** One text: readable, but by its accents, its length and its brackets not to be mistaken for one that is fixed. */
function pseudoText(text: string): string {
  const letters = text
    .split(/(\{\w+\})/)
    .map((part, i) => (i % 2 ? part : part.replaceAll(/[a-z]/gi, accent)))
    .join('')
  const longer = '~'.repeat(Math.ceil(text.replaceAll(/\{\w+\}/g, '').length * 0.4))
  return `⟦${letters}${longer}⟧`
}

function accent(letter: string): string {
  return accented[plainLetters.indexOf(letter)] ?? letter
}

/**
 * English as a language that nobody speaks: accented, about 40% longer and in brackets. What is shown without them is
 * no message, and what is cut loses one.
 */
export function pseudo<Texts extends object>(texts: Texts): Texts {
  const changed = { ...texts }
  for (const key in changed) {
    const value: unknown = changed[key]
    Object.assign(changed, { [key]: typeof value === 'string' ? pseudoText(value) : pseudo(Object(value)) })
  }
  return changed
}
