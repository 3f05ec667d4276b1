/**
 * Whether a word of this name mixes Latin letters with those of a script that has the same shapes, as "Аcme" with a
 * Cyrillic А does. Whole words beside each other, such as "Яндекс Go", are ordinary.
 */
export function hasMixedScripts(name: string): boolean {
  return name
    .split(/[^\p{L}\p{M}\p{N}\p{Cf}]+/u)
    .some((word) => /\p{sc=Latn}/u.test(word) && /[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Cher}]/u.test(word))
}
