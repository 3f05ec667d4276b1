import type { InvitationErrorCode } from 'invitekit/headless'

const unconfirmed = 'We couldn’t confirm that. See below whether it was done before you try again.'

/** Why an invitation could not be sent or revoked, in the host's own words. */
export const errorWords = {
  signedOut: 'Your session has ended. Sign in again.',
  wrongAccount: 'This invitation belongs to somebody else.',
  unverified: 'Confirm your e-mail address first.',
  forbidden: 'You may not do this in this organization.',
  limitReached: 'The organization has no room for another invitation.',
  notUsable: 'This invitation is not pending any more.',
  expired: 'This invitation has expired.',
  inviterGone: 'You have left the organization.',
  organizationGone: 'This organization doesn’t exist any more.',
  alreadyMember: 'Already a member of the organization.',
  alreadyInvited: 'Already invited. Revoke the pending invitation to send a new one.',
  invalidEmailAddress: 'This is not an e-mail address.',
  invalidRole: 'You can’t give this role.',
  rateLimited: 'Too many tries. Wait a moment, then try again.',
  network: unconfirmed,
  timeout: unconfirmed,
  serverError: unconfirmed,
  malformed: unconfirmed,
  unconfirmed,
  notSent: 'That wasn’t sent. Try again.',
  offline: 'You’re offline. Not sent.',
  changed: 'This invitation has changed. Look again.',
  framed: 'Another site is showing this page. Open it by itself.',
  unsupported: 'This can’t be done here.',
  other: 'The server refused.',
} as const satisfies Record<InvitationErrorCode, string>
