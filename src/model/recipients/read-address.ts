import type { Found } from './found.ts'

/** Most of what is pasted: an address, or a name in plain letters and the address in angle brackets. */
const plain = /^(?:([a-z]+(?: [a-z]+)*) <)?((?:[\w+-]+\.)*[\w+-]+@)((?:[a-z\d]+[-.])*[a-z\d]+\.[a-z]{2,})>?$/i
/** What can't be seen, and turns up inside copied addresses. */
const junk = /\p{DI}/gu
/** What stands around an address without belonging to it. A leading dot is left, to be refused. */
const surroundings = /^[^\p{L}\p{N}\p{M}._+#$&~^/!@"-]+|[^\p{L}\p{N}\p{M}@]+$/gu
const address =
  /^(?!\.|[^@]*\.[.@])([\p{L}\p{N}\p{M}.!#$&'*+/^_`~-]+|"[^"\\\p{Cc}]+")@(?![-.]|.*(?:-\.|\.[.-]))([\p{L}\p{N}\p{M}.-]+\.(?!\p{N}+$)[\p{L}\p{N}\p{M}-]{2,})$/u
/** Longer words are not looked into: with all that may be junk and percent signs, an address is shorter. */
const limit = 1000

/** Whether a text has the sign of an address, which links may write as `%40`. */
export function hasAt(text: string): boolean {
  return /[@＠]|%40/.test(text)
}

/** The short way for a text that is plain from end to end, and so short that no part of it can be too long. */
export function readPlain(text: string, start: number): Found | undefined {
  const [, name, local, host] = (text.length <= 64 && plain.exec(text)) || []
  return local && host
    ? { emailAddress: local + host.toLowerCase(), name, start, end: start + text.length }
    : undefined
}

/** The address that a word without spaces is, cleaned; or why it is none. */
export function readAddress(word: string): Pick<Found, 'emailAddress' | 'reason'> {
  if (word.length > limit) return { emailAddress: '', reason: 'tooLong' }
  const clean = word
    .replace(/^mailto:/i, '')
    .replace(junk, '')
    .replaceAll('%40', '@')
    .replace(/%2b/gi, '+')
    .normalize('NFKC')
    .replace(surroundings, '')
  const [, local = '', host = ''] = address.exec(clean) ?? []
  const tooLong = local.length > 64 || host.length > 255 || /[^.]{64}/.test(host)
  return {
    emailAddress: `${local}@${host.toLowerCase()}`,
    reason: tooLong ? 'tooLong' : host ? undefined : 'notAnAddress',
  }
}
