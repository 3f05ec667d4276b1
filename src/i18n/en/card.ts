/** What the accept card says. */
export const card = {
  cardTitle: 'Join {organization}',
  cardTitleUnread: 'Invitation',
  cardLoading: 'Loading…',
  role: 'Role',
  roleDetails: 'About this role',
  inviter: 'Invited by',
  emailAddress: 'Sent to',
  createdAt: 'Sent',
  expiresAt: 'Expiry',
}
