import type { InvitationRecord } from './invitation.ts'
import { byNewest, paginate } from './page.ts'
import type { Page, PageQuery } from './page.ts'

type Comparison = (a: InvitationRecord, b: InvitationRecord) => number

const byAddress: Comparison = (a, b) => a.emailAddress.localeCompare(b.emailAddress, 'en')

/** The next to expire leads; what does not expire comes last. */
const byExpiry: Comparison = (a, b) => (a.expiresAt ?? Number.MAX_VALUE) - (b.expiresAt ?? Number.MAX_VALUE)

const reversed =
  (compare: Comparison): Comparison =>
  (a, b) =>
    compare(b, a)

const comparisons = {
  '-createdAt': byNewest,
  createdAt: reversed(byNewest),
  emailAddress: byAddress,
  '-emailAddress': reversed(byAddress),
  expiresAt: byExpiry,
  '-expiresAt': reversed(byExpiry),
} satisfies Record<string, Comparison>

/** An order in which sent invitations can be listed; `-` begins with the newest, or with the alphabet's end. */
export type InvitationOrder = keyof typeof comparisons

/** Whether a word is such an order. */
export function isInvitationOrder(word: string): word is InvitationOrder {
  return Object.hasOwn(comparisons, word)
}

/** Which part of the sent invitations to read, and in which order. */
export interface SentQuery extends PageQuery {
  /** Only those with this text in their address, in whatever case, and the one whose id it is. */
  search?: string | undefined
  /** @default '-createdAt' */
  order?: InvitationOrder | undefined
}

/** Searches, sorts and cuts a list that is wholly in memory. */
export function arrange(
  records: readonly InvitationRecord[],
  { search = '', order = '-createdAt', ...query }: SentQuery,
): Page<InvitationRecord> {
  const text = search.trim().toLowerCase()
  const found = records.filter(
    ({ id, emailAddress }) => id === search.trim() || emailAddress.toLowerCase().includes(text),
  )
  return paginate(found.toSorted(comparisons[order]), query)
}
