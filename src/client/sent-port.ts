import type { InvitationDraft, InvitationRecord } from '../model/invitation.ts'
import type { Page } from '../model/page.ts'
import type { Role } from '../model/role.ts'
import type { SendOutcome } from '../model/send-outcome.ts'
import type { SentQuery } from '../model/sent-query.ts'

/**
 * What a backend lets an administrator do with the invitations that went out. A verb that the backend lacks is absent,
 * and the interface then offers no control for it. Every method but `send` rejects with an `InvitationError` and
 * nothing else.
 */
export interface SentInvitationsPort {
  /** The organization that they go out from, so that one's cache is kept from another's; absent for an application's. */
  readonly organizationId?: string | undefined
  /** How many drafts one call of `send` should carry, so that it is answered in time. @default 10 */
  readonly chunkSize?: number | undefined
  list(query: SentQuery, signal?: AbortSignal): Promise<Page<InvitationRecord>>
  /** Sends to each address, and tells of each what became of it: in the drafts' order, and never rejects. */
  send(drafts: readonly InvitationDraft[]): Promise<SendOutcome[]>
  revoke(id: string): Promise<InvitationRecord>
  /** Mails it again. Gives back the invitation that is valid from now on, which may have another id. */
  resend?(id: string): Promise<InvitationRecord>
  /** Erases it, whatever its status, with the mail's text. */
  remove?(id: string): Promise<void>
  /** The address with which its recipient accepts: whoever holds it can accept. */
  link?(id: string): Promise<string>
  /** Gives a pending one another role, without a new mail. */
  setRole?(id: string, role: string): Promise<InvitationRecord>
  /** The addresses of the members, as many as the backend tells at once. It has the last word. */
  members?(signal?: AbortSignal): Promise<string[]>
  /** The roles that this person may give. */
  roles?(signal?: AbortSignal): Promise<Role[]>
}
