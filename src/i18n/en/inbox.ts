import type { Plural } from '../count.ts'

/** The name of the bell, which carries the count. */
const inboxPending: Plural = {
  one: 'Invitations, {count} pending',
  other: 'Invitations, {count} pending',
}

/** The same where only the first ones have been read. */
const inboxPendingMore: Plural = { other: 'Invitations, {count} or more pending' }

/** Heard when new ones have arrived. */
const inboxNews: Plural = { one: '{count} new invitation', other: '{count} new invitations' }

/** What the inbox says of itself. `{count}` is a number. */
export const inbox = {
  inboxTitle: 'Invitations',
  inboxPending,
  inboxPendingMore,
  inboxNews,
  /** On the bell itself, where there are more than have been read. */
  inboxCountMore: '{count}+',
}
