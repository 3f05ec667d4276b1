import { hasLetters, trimmed } from './cells.ts'
import type { Cell } from './cells.ts'
import type { Found } from './found.ts'
import { leave, takeOrLeave } from './leave.ts'
import { readAddress, readPlain } from './read-address.ts'
import type { UnusedToken } from './recipient.ts'
import { isNameLike, writtenName } from './written-name.ts'

/**
 * What may be an address: no space, no bracket and no quotation mark, but quotes in front of the @, the apostrophe, and
 * the mark that files begin with. The last one is empty: the end.
 */
const words =
  /(?:mailto:)?(?:"[^"\\]{1,64}"[@＠])?(?:[^\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>＜＞"\\|:：=?、。]|[‘’\uFEFF])+|$/giu
/** What makes an address of a word; nobody means one where nothing follows. */
const sign = /[@＠].|%40/
/** What belongs to the address in front of it: brackets, punctuation, what a link says further, and a comment. */
const behind = /^[\p{Pe}\p{Pf}\p{Cf}>＞"'.。*`…!]*(?:[?&<[]\S*)?(?:\s*[(（]([^()（）]*)[)）])?/u
/** In front of an address, these make a name or a label of whatever they follow; round brackets may follow prose. */
const naming = /(?:[<＜"|:：=\p{Pi}\p{Ps}](?<![(（])|\]\()$/u

/** The addresses of a cell, each with the name in front of it or the comment behind it. What is left is unused. */
export function readCell({ text, start }: Cell, unused: UnusedToken[]): Found[] {
  const plain = readPlain(text, start)
  if (plain) return [plain]
  const found: Found[] = []
  let last: Found | undefined
  let from = 0
  for (const { 0: word, index } of text.matchAll(words)) {
    if (word && !sign.test(word)) continue
    const between = text.slice(from, index)
    if (last) {
      const [own = '', remark = ''] = behind.exec(between) ?? []
      last.name ??= writtenName(remark)
      last.end += own.length
      from += own.length
    }
    const gap = trimmed(text.slice(from, index), start + from)
    if (!word) {
      takeOrLeave(unused, gap, last)
      break
    }
    from = index + word.length
    const address = readAddress(word)
    const repeats = last && address.emailAddress === last.emailAddress && !address.reason
    if (last && repeats && between.trim() && !hasLetters(between)) {
      last.end = start + from
      continue
    }
    const name = writtenName(gap.text)
    const belongs = !/\p{L}/u.test(gap.text) || naming.test(gap.text) || isNameLike(name)
    if (!belongs) leave(unused, gap)
    last = {
      ...address,
      ...(belongs && { name }),
      start: belongs ? gap.start : start + index,
      end: start + from,
    }
    found.push(last)
  }
  return found
}
