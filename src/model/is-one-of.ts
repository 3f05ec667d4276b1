/** Whether a word is one of these, and so of their type. */
export function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  const any: readonly string[] = words
  return any.includes(word)
}
