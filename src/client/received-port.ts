import type { Page, PageQuery } from '../model/page.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../model/user-organization-invitation.ts'

/**
 * What a backend lets the signed-in person do with the invitations that they received. A verb that the
 * backend lacks is absent, and the interface then offers no control for it. Every method rejects with an
 * `InvitationError` and nothing else.
 */
export interface ReceivedInvitationsPort {
  list(query: PageQuery, signal?: AbortSignal): Promise<Page<ReceivedInvitationRecord>>
  /** Reads one invitation. A backend that can't is asked for its list, by `findInPages`. */
  get(id: string, signal?: AbortSignal): Promise<ReceivedInvitationRecord>
  accept(id: string): Promise<ReceivedInvitationOutcome>
  decline?(id: string): Promise<ReceivedInvitationOutcome>
  /**
   * Accepts by the secret of a link. Redeeming again what this person has redeemed gives the same answer: after a lost
   * one, nothing else can tell.
   */
  redeem?(ticket: string): Promise<ReceivedInvitationRecord>
  /**
   * Whether this person belongs to the organization: asked after an answer was lost, for backends that forget an
   * invitation once it is used.
   */
  isMember?(organizationId: string, signal?: AbortSignal): Promise<boolean>
  /** Makes an organization that the person belongs to the one that they work in. */
  activate?(organizationId: string): Promise<void>
}
