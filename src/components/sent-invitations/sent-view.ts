import { isOneOf } from '../../model/is-one-of.ts'
import type { InvitationOrder } from '../../model/sent-query.ts'
import { knownStatuses } from '../../model/status.ts'

/** The choices of the status filter, in their order; `other` is every status that the library has no word for. */
export const sentFilters = ['all', 'pending', 'expired', 'accepted', 'declined', 'revoked', 'other'] as const

/** A choice of the status filter. */
export type SentFilter = (typeof sentFilters)[number]

/** Whether a word is such a choice. */
export function isSentFilter(word: string): word is SentFilter {
  return isOneOf(sentFilters, word)
}

/** What part of the sent invitations is looked at. */
export interface SentView {
  search: string
  filter: SentFilter
  order: InvitationOrder
}

/** Everything, the newest first. */
export const wholeView: SentView = { search: '', filter: 'all', order: '-createdAt' }

/** The one status to ask the backend for. No backend can be asked for those that we have no word for. */
export function statusOf({ filter }: SentView): (typeof knownStatuses)[number] | undefined {
  return filter === 'all' || filter === 'other' ? undefined : filter
}
