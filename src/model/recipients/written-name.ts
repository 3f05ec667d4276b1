import { hasLetters } from './cells.ts'

/** Longer ones are no names. */
const limit = 200

/** The name in what was written beside an address: without quotes, bullets and labels; undefined where it has none. */
export function writtenName(written: string): string | undefined {
  if (written.length > limit || !hasLetters(written)) return undefined
  const name = written
    .replace(/^.*[:=：]/s, '')
    // Out of the quotes of a table, which doubles those inside, or of a mail, which has backslashes in front of them.
    .replace(/^\s*"(.*)"[^\p{L}\p{N}]*$/su, '$1')
    .replace(/["\\]"/g, '"')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]*([\dx]+[.)\]]\s)?[^\p{L}\p{N}]*|(\]\(|[^\p{L}\p{N}\p{M}.)\]"])+$/gu, '')
  return /\p{L}/u.test(name) && !/[<>@]/.test(name) ? name : undefined
}

/** Whether words can be taken for a name without a bracket that says so: prose goes on in small letters. */
export function isNameLike(name: string | undefined): name is string {
  return name !== undefined && !/^\p{Ll}|\s\p{Ll}\S*$/u.test(name)
}
