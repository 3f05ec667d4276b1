import type { Plural } from '../count.ts'

const sentBatch: Record<'underWay' | 'revoked' | 'resent' | 'failed' | 'unknown', Plural> = {
  underWay: { other: '{count} under way…' },
  revoked: { one: '{count} invitation revoked.', other: '{count} invitations revoked.' },
  resent: { one: '{count} invitation sent again.', other: '{count} invitations sent again.' },
  failed: { other: '{count} failed.' },
  unknown: { other: '{count} couldn’t be confirmed.' },
}

/** What is said of a sent invitation once something was done with it. `{name}` marks where a value is put in. */
export const sentNews = {
  /** In its row. */
  sentUnderWay: {
    revoke: 'Revoking…',
    resend: 'Sending again…',
    setRole: 'Changing the role…',
    copyLink: 'Copying…',
  },
  sentDone: {
    revoked: 'Revoked',
    resent: 'Sent again',
    roleChanged: 'Role changed',
    linkCopied: 'Link copied',
  },
  sentRevoking: 'Revoking…',
  /** Heard. */
  sentRevokingNamed: 'Invitation for {address} is being revoked.',
  sentDoneNamed: {
    revoked: 'Invitation for {address} revoked.',
    resent: 'Invitation for {address} sent again.',
    roleChanged: 'Role for {address} changed.',
    linkCopied: 'Link for {address} copied.',
  },
  /** Of several at once. */
  sentBatch,
  /** Why it was not done. */
  sentRefusals: {
    signedOut: 'You’re signed out. Sign in, and try again.',
    forbidden: 'You’re not allowed to do this.',
    limitReached: 'There’s no room left in the organization’s plan.',
    rateLimited: 'Too many tries. Try again {when}.',
    notUsable: 'This invitation can’t be changed any more.',
    invalidRole: 'This role can’t be given.',
    offline: 'You’re offline. Nothing was sent.',
    notSent: 'That didn’t go through.',
    unsupported: 'This can’t be done here.',
    failed: 'The server refused. Try again later.',
    unknown: 'We couldn’t confirm whether that worked.',
  },
  sentTryAgain: 'Try again',
  sentCheckAgain: 'Check again',
  sentDismiss: 'Dismiss',
  sentMenuFailed: 'The menu couldn’t be loaded.',
  /** What is said of the whole list where something is amiss. */
  sentNotes: {
    failed: 'The invitations couldn’t be loaded.',
    stale: 'The invitations couldn’t be refreshed. This is what was loaded last.',
    offline: 'You’re offline. The invitations are loaded once you’re back.',
    moreFailed: 'More invitations couldn’t be loaded.',
    signedOut: 'Sign in to see the invitations.',
    forbidden: 'You’re not allowed to see these invitations. An administrator can help.',
    unsupported: 'This backend doesn’t list sent invitations.',
  },
  sentSignIn: 'Sign in',
}
