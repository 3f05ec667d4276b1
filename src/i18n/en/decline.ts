/** What is asked before an invitation is declined. `{name}` marks where a value is put in. */
export const decline = {
  confirmDecline: 'Decline invitation to {organization}?',
  declineHint: 'To join later, you’d need a new invitation.',
  keep: 'Keep',
}
