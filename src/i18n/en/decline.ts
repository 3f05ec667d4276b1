/** What is asked before an invitation is declined. `{name}` marks where a value is put in. */
export const decline = {
  confirmDecline: 'Decline invitation to {organization}?',
  keep: 'Keep',
}
