import { trimmed } from './cells.ts'
import type { Found } from './found.ts'
import { readHeader } from './header.ts'
import type { Header } from './header.ts'
import { leave } from './leave.ts'
import { hasAt, readPlain } from './read-address.ts'
import { readLine, readRow } from './read-line.ts'
import type { ParsedRecipients, Recipient } from './recipient.ts'

export type { ParsedRecipients, Recipient, UnusedToken } from './recipient.ts'

/** In UTF-16 units. */
const limit = 256 * 1024

/**
 * Reads the addresses out of a text that somebody has typed or pasted: lists of mail programs, columns of
 * spreadsheets, CSV with or without a header row, links, prose. Names and roles are read where they are certain
 * enough; what belongs to no address is given back as unused, so that nothing is lost silently.
 *
 * It takes time in proportion to the text, and reads 256 KiB of it at most: that is room for 5,000 people with their
 * names, and more than anybody can look through in a form. `cutAt` says where it ended.
 */
export function parseRecipients(text: string): ParsedRecipients {
  const parsed: ParsedRecipients = { recipients: [], unused: [] }
  // Behind the last separator within the limit, so that no address is read in part.
  if (text.length > limit) parsed.cutAt = /^.*[\s,;]/s.exec(text.slice(0, limit))?.[0].length ?? limit
  const { recipients, unused } = parsed
  let header: Header | undefined

  function keep({ emailAddress, name, role, reason, start, end }: Found): void {
    const recipient: Recipient = { emailAddress, start, end, text: text.slice(start, end) }
    if (reason) return leave(unused, recipient, reason)
    if (name) recipient.name = name
    if (role) recipient.role = role.replaceAll('"', '')
    recipients.push(recipient)
  }

  for (const { 0: line, index } of text.slice(0, parsed.cutAt).matchAll(/.+/g)) {
    const plain = readPlain(line, index)
    if (plain) keep(plain)
    else if (hasAt(line)) {
      const row = header && readRow(line, index, header)
      for (const one of row ? [row] : readLine(line, index, unused)) keep(one)
    } else {
      const columns = readHeader(line)
      const place = { start: index, end: index + line.length }
      if (columns && !parsed.header) parsed.header = place
      else leave(unused, trimmed(line, index))
      header = columns ?? header
    }
  }
  unused.sort((one, other) => one.start - other.start)
  return parsed
}
