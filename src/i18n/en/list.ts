/** What the list says of itself and of its rows. `{name}` marks where a value is put in. */
export const list = {
  listTitle: 'Invitations',
  listLoading: 'Loading invitations…',
  listEmpty: 'No invitations',
  listEmptyHint: 'When somebody invites you, it shows up here.',
  listFailed: 'Your invitations couldn’t be loaded.',
  listStale: 'Couldn’t refresh. This is what was loaded last.',
  listOffline: 'You’re offline. Invitations load once you’re connected.',
  listTruncated: 'There may be more than can be shown here.',
  more: 'Show more',
  moreLoading: 'Loading…',
  moreFailed: 'More couldn’t be loaded.',
  tryAgain: 'Try again',
  invitedBy: 'Invited by {inviter}',
  sent: 'sent {when}',
  expires: 'Expires {when}',
  expired: 'Expired {when}',
}
