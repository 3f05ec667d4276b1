import { refusalState } from '../model/acceptance.ts'
import { toInvitationError } from '../model/error.ts'
import type { InvitationErrorCode } from '../model/error.ts'
import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'
import type { Acceptances } from './acceptances.ts'

/** How many invitations came to which end. */
export interface AcceptAllResult {
  joined: number
  failed: number
  /** What may have been carried out all the same. */
  unknown: number
}

/** What would refuse all that are left as well. */
const stops: readonly InvitationErrorCode[] = ['signedOut', 'unverified', 'offline', 'rateLimited']

interface AcceptingAll {
  acceptances: Acceptances
  invitations: readonly UserOrganizationInvitation[]
  /** Whether one can be accepted still: the person goes on pressing meanwhile. */
  isAcceptable: (invitation: UserOrganizationInvitation) => boolean
  /** Is told before each one, counted from 1. */
  onBegin: (place: number) => void
  onJoined: (record: ReceivedInvitationRecord) => void
}

/** Accepts one after the other. Gives undefined where the person has gone meanwhile: nobody else is told. */
export async function acceptAll(all: AcceptingAll): Promise<AcceptAllResult | undefined> {
  const { isHeld } = all.acceptances.presser()
  const result = { joined: 0, failed: 0, unknown: 0 }
  for (const [place, invitation] of all.invitations.entries()) {
    if (!isHeld()) return undefined
    if (!all.isAcceptable(invitation)) continue
    all.onBegin(place + 1)
    try {
      const { id } = invitation
      const record = await all.acceptances.press({ verb: 'accept', id, invitation })
      result.joined += 1
      // A handler of the host's that throws must not turn what has gone well into a failure.
      queueMicrotask(() => all.onJoined(record))
    } catch (thrown) {
      const error = toInvitationError(thrown)
      result[refusalState(error) === 'unknown' ? 'unknown' : 'failed'] += 1
      if (stops.includes(error.code)) break
    }
  }
  return isHeld() ? result : undefined
}
