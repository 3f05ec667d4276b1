import type { en, InvitationErrorCode, PlannedKind, SendingOutcome, SentDone, SentState } from 'invitekit'

/** How a row of the table of sent invitations comes to be in a state. */
export interface SentWay {
  /** What the administrator presses. */
  presses?: 'revoke' | 'resend' | 'setRole'
  /** Whether it can still be undone. */
  waits?: boolean
  /** What the press fails with; `never` is not answered at all. Where absent, it works. */
  fails?: InvitationErrorCode | 'never'
  /** Whether reading it back fails, too. */
  unread?: boolean
  /** What it is read back as, where somebody else was faster. */
  becomes?: 'accepted'
  /** Where it ends, where its name doesn't say so. */
  ends?: SentState
}

/** The way into every state of a row, and the two looks of what is under way. */
const states = {
  idle: {},
  revoking: { presses: 'revoke', waits: true },
  underWay: { presses: 'resend', fails: 'never' },
  failed: { presses: 'resend', fails: 'other' },
  unknown: { presses: 'resend', fails: 'malformed', unread: true },
} as const satisfies Record<SentState, SentWay>

/** What has come to its end. A link is copied by a person's own press alone. */
const ends = {
  revoked: { presses: 'revoke', ends: 'idle' },
  resent: { presses: 'resend', ends: 'idle' },
  roleChanged: { presses: 'setRole', ends: 'idle' },
} as const satisfies Record<Exclude<SentDone, 'linkCopied'>, SentWay>

function refused(fails: InvitationErrorCode): SentWay {
  return { presses: 'revoke', fails, ends: 'failed' }
}

/** Every reason why something was not done. One that gets words and has no way here does not compile. */
const refusals = {
  signedOut: refused('signedOut'),
  forbidden: refused('forbidden'),
  limitReached: refused('limitReached'),
  rateLimited: refused('rateLimited'),
  notUsable: { ...refused('notUsable'), becomes: 'accepted' },
  invalidRole: refused('invalidRole'),
  offline: refused('offline'),
  notSent: refused('notSent'),
  unsupported: refused('unsupported'),
  failed: refused('other'),
  unknown: { presses: 'revoke', fails: 'malformed', unread: true },
} as const satisfies Record<keyof typeof en.sentRefusals, SentWay>

/** Every way of a row, by the name that its address begins with. */
export const sentWays: ReadonlyMap<string, SentWay> = new Map<string, SentWay>(
  Object.entries({
    ...refusals,
    ...states,
    ...ends,
    revokeUnderWay: { presses: 'revoke', fails: 'never', ends: 'underWay' },
  }),
)

/** How the invite form comes to show something. */
export interface FormWay {
  text: string
  /** Buttons on the way, by a selector that matches none of them any more in the end. */
  presses?: string
  /** What sending fails with; `never` is not answered at all. Where absent, it works. */
  fails?: InvitationErrorCode | 'never'
  /** Whether reading back fails, too. */
  unread?: boolean
}

const again = '[data-kind=invited] button'

/** A paste for every kind of a plan. A kind that the model gets and that is not here does not compile. */
export const kinds = {
  ready: { text: 'maya@example.com\nnoor@example.com' },
  renew: { text: 'edgar@example.com' },
  resend: { text: 'ivy@example.com', presses: again },
  invited: { text: 'ivy@example.com' },
  member: { text: 'omar@example.com' },
  duplicate: { text: 'maya@example.com\nMaya@example.com' },
  typo: { text: 'lena@amce.test' },
  notAllowed: { text: 'kofi@elsewhere.test' },
  roleNotAllowed: { text: 'E-mail,Role\nmaya@example.com,owner' },
  beyondSeats: { text: 'maya@example.com\nnoor@example.com\nkofi@example.com' },
  invalid: { text: 'maya at example.com, @example.com' },
} as const satisfies Record<PlannedKind, FormWay>

const people = 'maya@example.com\nnoor@example.com'
/** The button that sends, while there is something to send that was not tried. */
const send = '[data-state=idle]:has([data-kind=ready]) [data-look=primary]:not([aria-disabled=true])'
const mailAgain = '[data-state=idle]:has([data-kind=resend]) [data-look=primary]:not([aria-disabled=true])'

/** A sending that leads to each outcome, as total as the kinds. */
export const outcomes = {
  waiting: { text: people, presses: send, fails: 'never' },
  sent: { text: people, presses: send },
  resent: { text: 'ivy@example.com', presses: `${again}, ${mailAgain}` },
  failed: { text: people, presses: send, fails: 'invalidEmailAddress' },
  unknown: { text: people, presses: send, fails: 'malformed', unread: true },
  cancelled: { text: people, presses: send, fails: 'rateLimited' },
} as const satisfies Record<SendingOutcome['state'], FormWay>

/** Why nobody was sent to. */
export const formRefusals = {
  signedOut: 'signedOut',
  forbidden: 'forbidden',
  limitReached: 'limitReached',
  framed: 'framed',
  rateLimited: 'rateLimited',
  offline: 'offline',
} as const satisfies Record<keyof typeof en.inviteRefusals, InvitationErrorCode>

/** The way of a refusal, as those of the outcomes. */
export function refusedForm(fails: InvitationErrorCode): FormWay {
  return { text: people, presses: send, fails }
}
