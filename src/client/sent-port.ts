import type { InvitationDraft, InvitationRecord } from '../model/invitation.ts'
import type { Page, PageQuery } from '../model/page.ts'
import type { SendOutcome } from '../model/send-outcome.ts'

/**
 * What a backend lets an administrator do with the invitations that went out. `list` and `revoke` reject with
 * an `InvitationError` and nothing else.
 */
export interface SentInvitationsPort {
  list(query: PageQuery, signal?: AbortSignal): Promise<Page<InvitationRecord>>
  /** Sends to each address, and tells of each what became of it: in the drafts' order, and never rejects. */
  send(drafts: readonly InvitationDraft[]): Promise<SendOutcome[]>
  revoke(id: string): Promise<InvitationRecord>
}
