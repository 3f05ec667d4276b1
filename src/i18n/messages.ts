import type { InvitationErrorCode } from '../model/error.ts'
import type { KnownInvitationStatus } from '../model/status.ts'
import type { en } from './en.ts'

type Texts = Omit<typeof en, 'statuses' | 'roles' | 'errors'>

/** Every text of the interface, under a key that says what it says. */
export interface Messages extends Texts {
  statuses: Record<KnownInvitationStatus, string>
  /** Names of roles, by their key. A role that is not here is shown by its key. */
  roles: Record<string, string>
  errors: Record<InvitationErrorCode, string>
}
