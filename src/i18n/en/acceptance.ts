/** What is said of one invitation, wherever it is shown. `{name}` marks where a value is put in. */
export const acceptance = {
  accept: 'Accept',
  acceptNamed: 'Accept invitation to {organization}',
  acceptOne: 'Accept invitation',
  accepting: 'Joining…',
  decline: 'Decline',
  declineNamed: 'Decline invitation to {organization}',
  declining: 'Declining…',
  wentWrong: 'Reload the page.',
  unnamed: 'Unnamed',
  roles: { owner: 'Owner', admin: 'Admin', member: 'Member' },
}
