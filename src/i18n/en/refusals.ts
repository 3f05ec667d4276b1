/** What is said where an invitation can't be read, accepted or declined. `{name}` marks where a value is put in. */
export const refusals = {
  refusals: {
    signedOut: 'Sign in to accept this invitation.',
    wrongAccount: 'This invitation is for {address}.',
    unverified: 'Confirm your e-mail address first.',
    forbidden: 'You’re not allowed to do this. An administrator of the organization can help.',
    limitReached: 'The organization is full. An administrator can make room, or raise its limit.',
    rateLimited: 'Too many tries. Try again {when}.',
    notUsable: 'This invitation can’t be used: it has expired, was revoked or was used already.',
    inviterGone: 'The person who invited you has left the organization.',
    organizationGone: 'This organization doesn’t exist any more.',
    offline: 'You’re offline. Nothing was sent.',
    notSent: 'That didn’t go through. Try again.',
    changed: 'This invitation has changed. Look at it again before you accept.',
    framed: 'Another site is showing this page. Open it by itself to accept.',
    unsupported: 'This can’t be done here.',
    failed: 'The server refused. Try again later.',
    unknown: 'We couldn’t confirm whether that worked. Check again before you try once more.',
  },
  /** Where the invitation could not even be read. */
  unread: {
    notUsable:
      'We can’t find this invitation. It may have been used, revoked or expired. Ask whoever invited you.',
    unknown: 'This invitation couldn’t be loaded.',
  },
  /** Where a whole list could not be read. */
  unreadList: {
    signedOut: 'Sign in to see your invitations.',
    unverified: 'Confirm your e-mail address to see your invitations.',
  },
  anotherAddress: 'another e-mail address',
  signedInAs: 'You’re signed in as {address}.',
  /** What can be done about it. */
  checkAgain: 'Check again',
  onSignIn: 'Sign in',
  onSwitchAccount: 'Switch account',
  onVerifyEmailAddress: 'Confirm your e-mail address',
}
