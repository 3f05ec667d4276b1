import type { Invitation, InvitationDraft } from '../invitation.ts'
import type { Role } from '../role.ts'
import type { ParsedRecipients, UnusedToken } from './recipient.ts'

/** What an organization lets the sender do. */
export interface InvitationPolicy {
  /** The domains that addresses may have. Subdomains are not among them, but as `*.example.com`. */
  allowedDomains?: readonly string[] | undefined
  /** The roles that the sender may give. */
  roles?: readonly Role[] | undefined
  /** How many more invitations may go out. One that is mailed again has its seat already. */
  seats?: number | undefined
}

/** What the person has decided of an address, by its address in lower case. */
export interface RecipientDecision {
  role?: string | undefined
  /** What looks like a typo is none: send as written. */
  keep?: boolean | undefined
  /** Mail a pending one again. */
  resend?: boolean | undefined
  /** Don't renew an expired one. */
  leave?: boolean | undefined
}

/** What is to become of an address; `invited` is left alone, whether it is pending or expired. */
export type PlannedKind =
  | 'ready'
  | 'renew'
  | 'resend'
  | 'invited'
  | 'member'
  | 'duplicate'
  | 'typo'
  | 'notAllowed'
  | 'roleNotAllowed'
  | 'beyondSeats'
  | 'invalid'

/** An invitation that went to an address before. */
export interface EarlierInvitation extends Pick<Invitation, 'id' | 'status' | 'expiresAt'> {
  updatedAt?: number | undefined
}

/** A part of the text, and what is to become of it. */
export interface PlannedRecipient {
  kind: PlannedKind
  /** Empty where it is invalid. */
  emailAddress: string
  name?: string | undefined
  /** The role's key; the word of the text where no role is called that. */
  role: string
  start: number
  end: number
  /** What the text says between `start` and `end`. */
  text: string
  /** The whole address that was probably meant. */
  suggestion?: string | undefined
  /** The one that is pending or expired. */
  invitation?: EarlierInvitation | undefined
  /** Why it is invalid. */
  reason?: UnusedToken['reason'] | undefined
}

/** A draft, and where one that is there is mailed again, that one. */
export interface PlannedDraft extends InvitationDraft {
  /** The name that the text gave. It is not sent: receipts have it. */
  name?: string | undefined
  invitation?: EarlierInvitation | undefined
}

/** What would be sent, and what stands in the way of the rest. */
export interface InvitationPlan {
  /** In the order of the text. */
  rows: PlannedRecipient[]
  /** What the button sends. */
  send: PlannedDraft[]
  counts: Record<PlannedKind, number>
  /** Whether there is nothing to mend: every row is sent, or needs nothing. */
  complete: boolean
}

/** What a plan is made of. */
export interface PlanInput {
  recipients: ParsedRecipients
  /** The key of the role for all whose text names none. */
  role: string
  /** What went out before. */
  invitations?: readonly (EarlierInvitation & Pick<Invitation, 'emailAddress'>)[] | undefined
  /** The addresses of the members. */
  members?: readonly string[] | undefined
  policy?: InvitationPolicy | undefined
  /** The organization's own domains, for typos of them. */
  domains?: readonly string[] | undefined
  decisions?: ReadonlyMap<string, RecipientDecision> | undefined
  /** Whether the backend can mail a pending one again. @default false */
  canResend?: boolean | undefined
}
