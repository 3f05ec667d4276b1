import type { ReceivedInvitationsPort } from './received-port.ts'
import type { SentInvitationsPort } from './sent-port.ts'

/** A backend, seen by one person. Make a new one when another person signs in or switches organization. */
export interface InvitationsClient {
  /** Separates cache entries: names the backend, the person and the organization. Never a secret. */
  readonly scope: string
  /**
   * The verified addresses of the signed-in person. Where they are given, an invitation to any other is shown as one
   * for another account, and can't be accepted; the backend has the last word.
   */
  readonly emailAddresses?: readonly string[] | undefined
  /** The server's time, in milliseconds since 1970, as far as the adapter has learnt it. @default Date.now */
  readonly now?: (() => number) | undefined
  /** How long to wait for an answer, in milliseconds. @default 30_000 */
  readonly timeout?: number | undefined
  /** Whether presses count while a page of another origin shows this one in a frame. @default false */
  readonly allowFraming?: boolean | undefined
  /** Absent where nobody can receive invitations through this client. */
  readonly received?: ReceivedInvitationsPort | undefined
  /** Absent where this person can't send any. */
  readonly sent?: SentInvitationsPort | undefined
}
