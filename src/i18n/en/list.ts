/** What the list says of itself and of its rows. `{name}` marks where a value is put in. */
export const list = {
  listTitle: 'Invitations',
  listLoading: 'Loading…',
  more: 'Show more',
  moreLoading: 'Loading…',
  invitedBy: 'Invited by {inviter}',
  sent: 'sent {when}',
  expires: 'Expires {when}',
  expired: 'Expired {when}',
}
