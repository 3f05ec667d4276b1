import { InvitationError } from '../model/error.ts'
import type { ReceivedInvitationRecord } from '../model/user-organization-invitation.ts'
import type { Press, Presser } from './acceptances.ts'
import { receivedOne } from './answers.ts'
import { copies, keep } from './received-cache.ts'
import { request } from './request.ts'

/** How old what is on the page may be when somebody accepts it, in milliseconds. */
const fresh = 5000

/**
 * What is on the page may be old: where the backend tells of another role or organization by now, the person sees
 * that before they agree to it. Where it does not tell, accepting goes on: the server decides.
 *
 * @throws InvitationError – `changed`.
 */
export async function lookAgain(
  presser: Presser,
  { id }: Press,
): Promise<ReceivedInvitationRecord | undefined> {
  const [newest, ...older] = copies(presser, id)
  const oldest = older.at(-1) ?? newest
  if (!newest || !oldest) return undefined
  if (older.some(({ record }) => terms(record) !== terms(newest.record))) {
    // Not within the task of the press: by its end the page may be another person's.
    await Promise.resolve()
    keep(presser, newest.record)
    throw new InvitationError('changed')
  }
  if (Date.now() - oldest.readAt < fresh) return undefined
  const now = await request(presser, (port) => port.get(id).then(receivedOne)).catch(() => undefined)
  if (!now || (now.status === newest.record.status && terms(now) === terms(newest.record))) return undefined
  const record = keep(presser, now)
  if (now.status === 'pending') throw new InvitationError('changed')
  if (now.status === 'expired') return undefined
  if (now.status !== 'accepted') throw new InvitationError('notUsable')
  return record
}

/** What a person agrees to. */
function terms({ role, publicOrganizationData: { id, name } }: ReceivedInvitationRecord): string {
  return JSON.stringify([role, id, name])
}
