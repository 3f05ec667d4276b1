import type { InvitationRecord } from './invitation.ts'
import { isOneOf } from './is-one-of.ts'
import { paginate } from './page.ts'
import type { Page, PageQuery } from './page.ts'

/** The orders in which sent invitations can be listed; `-` begins with the newest, or with the alphabet's end. */
export const invitationOrders = [
  '-createdAt',
  'createdAt',
  'emailAddress',
  '-emailAddress',
  'expiresAt',
  '-expiresAt',
] as const

/** An order in which sent invitations can be listed. */
export type InvitationOrder = (typeof invitationOrders)[number]

/** Whether a word is such an order. */
export function isInvitationOrder(word: string): word is InvitationOrder {
  return isOneOf(invitationOrders, word)
}

/** Which part of the sent invitations to read, and in which order. */
export interface SentQuery extends PageQuery {
  /** Only those with this text in their address, in whatever case, and the one whose id it is. */
  search?: string | undefined
  /** @default '-createdAt' */
  order?: InvitationOrder | undefined
}

/** Searches, sorts and cuts a list that is wholly in memory. What never expires expires last; equals stay as they are. */
export function arrange(
  records: readonly InvitationRecord[],
  { search = '', order = '-createdAt', ...query }: SentQuery,
): Page<InvitationRecord> {
  const text = search.trim()
  const sign = order.startsWith('-') ? -1 : 1
  const found = records
    .filter(({ id, emailAddress }) => id === text || emailAddress.toLowerCase().includes(text.toLowerCase()))
    .toSorted((a, b) => sign * compare(valueOf(a, order), valueOf(b, order)))
  return paginate(found, query)
}

function valueOf(
  { createdAt, emailAddress, expiresAt = Infinity }: InvitationRecord,
  order: InvitationOrder,
) {
  if (order.endsWith('createdAt')) return createdAt ?? 0
  return order.endsWith('expiresAt') ? expiresAt : emailAddress
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b)
}
