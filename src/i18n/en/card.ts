/** What the accept card says. */
export const card = {
  cardTitle: 'Join {organization}',
  cardTitleUnread: 'Invitation',
  cardLoading: 'Loading invitation…',
  role: 'Role',
  roleDetails: 'What can I do in this role?',
  inviter: 'Invited by',
  emailAddress: 'Sent to',
  createdAt: 'Sent',
  expiresAt: 'Expires',
}
