import type { Plural } from '../count.ts'

/** What came of it, joined by commas. */
const inviteResult: Record<'sent' | 'resent' | 'failed' | 'unknown' | 'cancelled', Plural> = {
  sent: { one: '{count} invitation sent', other: '{count} invitations sent' },
  resent: { one: '{count} mailed again', other: '{count} mailed again' },
  failed: { one: '{count} failed', other: '{count} failed' },
  unknown: { one: '{count} unconfirmed', other: '{count} unconfirmed' },
  cancelled: { one: '{count} not sent', other: '{count} not sent' },
}

/** What the invite form says while it sends, and of what came of it. `{count}` is a number. */
export const inviteSending = {
  inviteProgress: 'Sending invitations',
  inviteProgressCount: '{done} of {total}',
  inviteChecking: 'Checking what was sent…',
  inviteStop: 'Stop',
  inviteStopping: 'Stopping…',
  inviteResult,
  inviteResultEnd: '{result}.',
  inviteResultNothing: 'Nothing was sent.',
  /** What can be done about it, by the code of what went wrong. */
  inviteRefusals: {
    signedOut: 'Sign in, then send again. Nothing is lost.',
    forbidden: 'You’re not allowed to invite people. An administrator of the organization can help.',
    limitReached: 'The organization is full. An administrator can make room, or raise its limit.',
    framed: 'Another site is showing this page. Open it by itself to send.',
    rateLimited: 'Too many invitations at once. Wait a little, then retry.',
    offline: 'You’re offline. Nothing is lost: retry once you’re back.',
  },
  inviteCopy: 'Copy the list',
  inviteCopied: 'Copied',
  inviteNotCopied: 'The list couldn’t be copied.',
  inviteDownload: 'Download CSV',
  inviteFile: 'invitations.csv',
  /** The words of the receipt, with one line for each address. */
  inviteReceipt: {
    emailAddress: 'E-mail address',
    name: 'Name',
    role: 'Role',
    outcome: 'Outcome',
    reason: 'Reason',
    states: {
      sent: 'sent',
      resent: 'mailed again',
      failed: 'failed',
      unknown: 'unconfirmed',
      cancelled: 'not sent',
    },
    /** By the error's code. */
    reasons: {
      signedOut: 'signed out',
      forbidden: 'not allowed',
      limitReached: 'no room left',
      alreadyMember: 'a member already',
      alreadyInvited: 'invited already',
      invalidEmailAddress: 'not an e-mail address to the server',
      invalidRole: 'not with this role',
      rateLimited: 'too many at once',
      offline: 'offline',
      notSent: 'didn’t go through',
      unconfirmed: 'the answer was lost',
      network: 'the answer was lost',
      timeout: 'no answer in time',
      serverError: 'the server failed',
      malformed: 'the answer could not be read',
      other: 'refused by the server',
    },
  },
}
