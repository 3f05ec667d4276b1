/** What the list says of itself and of its rows. `{name}` marks where a value is put in. */
export const list = {
  listTitle: 'Invitations',
  listLoading: 'Loading…',
  listEmpty: 'No invitations',
  listEmptyHint: 'New ones show up here.',
  listFailed: 'Your invitations couldn’t be loaded.',
  listStale: 'Couldn’t refresh. This is what was loaded last.',
  listOffline: 'You’re offline.',
  listTruncated: 'There may be more than these.',
  more: 'Show more',
  moreLoading: 'Loading…',
  moreFailed: 'More couldn’t be loaded.',
  tryAgain: 'Try again',
  invitedBy: 'Invited by {inviter}',
  sent: 'sent {when}',
  expires: 'Expires {when}',
  expired: 'Expired {when}',
}
