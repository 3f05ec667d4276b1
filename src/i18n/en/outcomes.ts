/** What is said of an invitation that has come to its end. `{name}` marks where a value is put in. */
export const outcomes = {
  outcomes: {
    joined: 'You joined {organization}.',
    declined: 'You declined the invitation to {organization}.',
    expired: 'This invitation has expired.',
    revoked: 'This invitation was revoked.',
    unrecognised: 'This invitation is “{status}”.',
  },
  unusualName: 'This name contains unusual characters. Make sure that you know who has invited you.',
  noScript: 'Accepting needs JavaScript.',
  wholeName: 'Whole name',
  openOrganization: 'Open {organization}',
  activate: 'Switch to {organization}',
  onRequestInvitation: 'Ask for a new one',
}
