import type { Plural } from '../count.ts'

const acceptAll: Plural = { other: 'Accept all {count}' }

/** What came of accepting all: one sentence each. */
const acceptAllResult: Record<'joined' | 'failed' | 'unknown', Plural> = {
  joined: { one: 'You joined {count} organization.', other: 'You joined {count} organizations.' },
  failed: {
    one: '{count} invitation couldn’t be accepted.',
    other: '{count} invitations couldn’t be accepted.',
  },
  unknown: {
    one: '{count} invitation couldn’t be confirmed.',
    other: '{count} invitations couldn’t be confirmed.',
  },
}

/** What is said where invitations are worked through one after the other. `{name}` marks where a value is put in. */
export const triage = {
  acceptAll,
  acceptingAll: 'Joining {done} of {total}…',
  acceptAllResult,
  /** While declining can still be undone. */
  decliningNamed: 'The invitation to {organization} is being declined.',
  undo: 'Undo',
  undoNamed: 'Undo declining the invitation to {organization}',
  /** The keys of a row. `{accept}`, `{decline}` and `{undo}` are one letter each. */
  shortcuts: '{accept} accepts, {decline} declines, {undo} undoes.',
}
