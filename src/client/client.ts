import type { ReceivedInvitationsPort } from './received-port.ts'
import type { SentInvitationsPort } from './sent-port.ts'

/** A backend, seen by one person. Make a new one when another person signs in or switches organization. */
export interface InvitationsClient {
  /** Separates cache entries: names the backend, the person and the organization. Never a secret. */
  readonly scope: string
  /** Absent where nobody can receive invitations through this client. */
  readonly received?: ReceivedInvitationsPort | undefined
  /** Absent where this person can't send any. */
  readonly sent?: SentInvitationsPort | undefined
}
