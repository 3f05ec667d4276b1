import type { InvitationDraft } from '../model/invitation.ts'
import type { SentQuery } from '../model/sent-query.ts'

/** What a request asks for, once it has been understood. */
export type Command =
  | { operation: 'list'; query: SentQuery }
  | { operation: 'roles' }
  | { operation: 'members' }
  | { operation: 'send'; drafts: readonly InvitationDraft[] }
  | { operation: 'revoke' | 'resend' | 'remove' | 'link'; id: string }
  | { operation: 'setRole'; id: string; role: string }
