import { InvitationError, toInvitationError } from '../model/error.ts'
import type { ReceivedInvitationOutcome } from '../model/user-organization-invitation.ts'
import type { Presser } from './acceptances.ts'
import { receivedOne } from './answers.ts'
import { patiently, request } from './request.ts'
import type { Attempt } from './request.ts'

/**
 * Where the invitation stands now. One that is gone may have been used: then the person is a member.
 *
 * @throws InvitationError
 */
export async function readBack(
  presser: Presser,
  { id, verb, shown }: Attempt,
): Promise<ReceivedInvitationOutcome> {
  try {
    return await patiently(() => request(presser, (port) => port.get(id).then(receivedOne)))
  } catch (thrown) {
    const error = toInvitationError(thrown)
    // Somebody who declines may have been a member before: that says nothing of this invitation.
    if (error.code !== 'notUsable' || verb === 'decline' || !presser.client.received?.isMember) throw error
    const where = shown?.publicOrganizationData.id
    if (!where) throw new InvitationError('unconfirmed', { cause: error })
    const joined = await patiently(() => request(presser, (port) => port.isMember?.(where)))
    if (joined) return { id, status: 'accepted' }
    throw error
  }
}
