import type { Plural } from '../count.ts'

const inviteMore: Plural = { one: 'Show {count} more', other: 'Show {count} more' }

/** What the invite form says of each address. `{name}` marks where a value is put in, `{count}` a number. */
export const invitePlan = {
  /** One sentence for each, the same in its row and in the summary of what is wrong. */
  inviteRows: {
    typo: 'Did you mean {suggestion} instead of {address}?',
    invalid: '“{address}” is not an e-mail address.',
    tooLong: '“{address}” is too long for an e-mail address.',
    notAllowed: '{address} can’t be invited. Allowed: {domains}.',
    roleNotAllowed: '{address} can’t be given the role {role}.',
    beyondSeats: 'There is no seat left for {address}.',
    invited: '{address} has been invited already.',
    resend: '{address} will get the mail again.',
    renew: 'The invitation for {address} has expired. It will be renewed.',
    leave: 'The invitation for {address} has expired.',
  },
  /** Why an address was not sent to, by the error's code. */
  inviteFailures: {
    signedOut: '{address} was not invited: you’re signed out.',
    forbidden: 'You’re not allowed to invite {address}.',
    limitReached: 'There is no room left for {address}.',
    alreadyMember: '{address} is a member already.',
    alreadyInvited: '{address} has been invited already.',
    invalidEmailAddress: 'The server doesn’t take {address} for an e-mail address.',
    invalidRole: '{address} can’t be given this role.',
    rateLimited: 'Too many invitations at once: {address} has to wait a little.',
    offline: 'You’re offline: {address} was not invited.',
    notSent: 'The invitation for {address} didn’t go through. Try again.',
    other: 'The server refused to invite {address}.',
    unknown:
      'We couldn’t confirm whether {address} was invited. It is checked before anything is sent again.',
  },
  inviteProblem: 'There is a problem',
  inviteUse: 'Use {address}',
  inviteKeep: 'Send as written',
  inviteRemove: 'Remove',
  inviteRemoveNamed: 'Remove {address}',
  inviteCorrect: 'Correct address',
  inviteApply: 'Apply',
  inviteSelected: '{address} is selected. Press again to remove it.',
  inviteRoleOf: 'Role of {address}',
  inviteMailAgain: 'Mail again',
  inviteDontMail: 'Don’t mail again',
  inviteLeave: 'Don’t renew',
  inviteRenew: 'Renew',
  /** Before the name that makes one of these buttons unique. */
  inviteNamed: '{action}: {address}',
  inviteMore,
  invitePartial: 'Not every invitation and member could be looked up. The server has the last word.',
  inviteCut:
    'The text is longer than can be read at once. Send these first: the rest stays here, and comes next.',
}
