import type { Plural } from '../count.ts'

/** What the button says, by what it is about to do. */
const inviteButton: Record<'ready' | 'renew' | 'resend' | 'retry', Plural> &
  Record<'nothing' | 'sending', string> = {
  nothing: 'Send invitations',
  ready: { one: 'Send {count} invitation', other: 'Send {count} invitations' },
  renew: { one: 'Renew {count} invitation', other: 'Renew {count} invitations' },
  resend: { one: 'Mail {count} invitation again', other: 'Mail {count} invitations again' },
  retry: { other: 'Retry {count}' },
  sending: 'Sending…',
}

/** The same, where it does more than one of them: "Send 12, renew 3". */
const inviteButtonParts: Record<'ready' | 'renew' | 'resend', Plural> = {
  ready: { other: 'Send {count}' },
  renew: { other: 'renew {count}' },
  resend: { other: 'mail {count} again' },
}

/** How many addresses are what. */
const inviteCounts: Record<
  'failed' | 'look' | 'invited' | 'expired' | 'member' | 'duplicate' | 'ready',
  Plural
> = {
  failed: { one: '{count} was not sent', other: '{count} were not sent' },
  look: { one: '{count} needs a look', other: '{count} need a look' },
  invited: { other: '{count} invited already' },
  expired: { other: '{count} expired' },
  member: { one: '{count} is a member already', other: '{count} are members already' },
  duplicate: { one: '{count} is written twice', other: '{count} are written twice' },
  ready: { other: '{count} ready' },
}

/** What the invite form says at first. `{name}` marks where a value is put in, `{count}` a number. */
export const invite = {
  inviteTitle: 'Invite people',
  inviteAddresses: 'E-mail addresses',
  inviteHint: 'Type or paste as many as you like, from a mail, a list or a spreadsheet.',
  inviteRole: 'Role',
  inviteButton,
  inviteButtonParts,
  inviteComma: ', ',
  inviteCounts,
  inviteUndo: 'Undo',
  inviteUndoNamed: 'Undo removing {address}',
  /** Said at the field and in the summary, where there is nothing to send. */
  inviteEmpty: 'Enter at least one e-mail address.',
  inviteNobody: 'Nobody here needs an invitation.',
  inviteUnavailable: 'You can’t send invitations here.',
}
