/** What is said of one invitation, wherever it is shown. `{name}` marks where a value is put in. */
export const acceptance = {
  accept: 'Accept',
  acceptNamed: 'Accept invitation to {organization}',
  acceptOne: 'Accept invitation',
  accepting: 'Joining…',
  decline: 'Decline',
  declineNamed: 'Decline invitation to {organization}',
  declining: 'Declining…',
  confirmDecline: 'Decline invitation to {organization}?',
  keep: 'Keep',
  openOrganization: 'Open {organization}',
  unnamed: 'Unnamed',
  roles: { owner: 'Owner', admin: 'Admin', member: 'Member' },

  /** Where an invitation stands once there is nothing left to press Accept for. */
  outcomes: {
    joined: 'You joined {organization}.',
    declined: 'You declined the invitation to {organization}.',
    expired: 'This invitation has expired.',
    revoked: 'This invitation was revoked.',
    unrecognised: 'This invitation is “{status}”.',
    signedOut: 'Sign in first.',
    wrongAccount: 'This invitation is for another e-mail address.',
    unverified: 'Confirm your e-mail address first.',
    forbidden: 'You’re not allowed to do this.',
    limitReached: 'The organization is full.',
    rateLimited: 'Too many tries.',
    notUsable: 'This invitation has expired, was revoked or was used already.',
    inviterGone: 'The person who invited you has left.',
    organizationGone: 'The organization is gone.',
    failed: 'The server refused.',
    unknown: 'We couldn’t confirm that. Check again.',
  },
  /** What can be done about it. */
  actions: {
    onSignIn: 'Sign in',
    onSwitchAccount: 'Switch account',
    onVerifyEmailAddress: 'Confirm your e-mail address',
    onRequestInvitation: 'Ask for a new one',
    onCheckAgain: 'Check again',
  },
}
