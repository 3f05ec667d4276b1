import { hasLetters } from './cells.ts'
import type { Cell } from './cells.ts'
import type { Found } from './found.ts'
import type { UnusedToken } from './recipient.ts'
import { isNameLike, writtenName } from './written-name.ts'

/** Notes a part of the text as unused, where it has a letter or a digit. */
export function leave(
  unused: UnusedToken[],
  { text, start, end }: Omit<Cell, 'mark'>,
  reason: UnusedToken['reason'] = 'notAnAddress',
): void {
  if (hasLetters(text)) unused.push({ text, start, end, reason })
}

/** Takes what is written behind an address as its name, else leaves it. Says whether it was taken. */
export function takeOrLeave(unused: UnusedToken[], rest: Cell, last: Found | undefined): boolean {
  const name = writtenName(rest.text)
  const taken = last && !last.name && !last.reason && isNameLike(name)
  if (taken) Object.assign(last, { name, end: rest.end })
  else leave(unused, rest)
  return Boolean(taken)
}
