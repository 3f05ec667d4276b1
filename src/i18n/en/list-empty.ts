/** What the list says where there is nothing in it. */
export const listEmpty = {
  listEmpty: 'No invitations',
  listNoneLeft: 'No invitations with this status',
  listEmptyHint: 'New ones show up here.',
}
