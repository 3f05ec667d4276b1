import type { Plural } from '../count.ts'

const sentCount: Plural = { one: '{count} invitation', other: '{count} invitations' }
const sentCountSoFar: Plural = { one: '{count} invitation so far', other: '{count} invitations so far' }
const sentSelected: Plural = { one: '{count} selected', other: '{count} selected' }
const sentResendCount: Plural = { other: 'Resend {count}' }
const sentRevokeCount: Plural = { other: 'Revoke {count}' }
const sentBulkRevoked: Plural = {
  one: '{count} invitation is being revoked.',
  other: '{count} invitations are being revoked.',
}
const sentTruncated: Plural = {
  one: 'The backend returned only the first one. There may be more.',
  other: 'The backend returned only the first {count}. There may be more.',
}

/** What the table of sent invitations says. `{name}` marks where a value is put in. */
export const sent = {
  sentTitle: 'Sent invitations',
  sentLoading: 'Loading…',
  sentCount,
  sentCountSoFar,
  sentTruncated,
  sentMore: 'Show more',
  sentMoreLoading: 'Loading…',
  sentScroll: 'Sent invitations, scrollable',

  sentSearch: 'Search by address',
  sentFilter: 'Status',
  sentFilterAll: 'All statuses',
  sentFilterOther: 'Other',

  sentEmpty: 'Nobody is invited yet',
  sentEmptyHint: 'Invitations that you send show up here.',
  sentNothingFound: 'No invitations match',
  sentClear: 'Clear search and filter',

  /** The columns' headers. */
  sentAddress: 'Address',
  sentRole: 'Role',
  sentStatus: 'Status',
  sentAt: 'Sent',
  sentExpires: 'Expires',
  sentInviter: 'Invited by',
  sentActions: 'Actions',

  /** Of the rows that are selected. */
  sentSelect: 'Select {address}',
  sentSelectAll: 'Select all',
  sentSelected,
  sentResendCount,
  sentRevokeCount,
  sentClearSelection: 'Clear',
  sentBulkRevoked,

  /** What can be done with one. */
  sentActionsFor: 'Actions for {address}',
  sentResend: 'Resend',
  sentResendIn: 'Resend in {time}',
  sentRevoke: 'Revoke',
  sentCopyLink: 'Copy link',
  sentChangeRole: 'Change role',
  sentUndo: 'Undo',
  sentUndoFor: 'Undo revoking the invitation for {address}',
  sentClose: 'Close',
}
