const betweenWords = /[^\p{L}\p{M}\p{N}\p{Cf}]+/u
const latin = /\p{sc=Latn}/u
const lookAlikes = /[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Cher}]/u

/**
 * Whether a word of this name mixes Latin letters with those of a script that has the same shapes, as "Аcme" with a
 * Cyrillic А does. Whole words beside each other, such as "Яндекс Go", are ordinary.
 */
export function hasMixedScripts(name: string): boolean {
  return name.split(betweenWords).some((word) => latin.test(word) && lookAlikes.test(word))
}
