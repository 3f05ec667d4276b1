import { InvitationError } from '../model/error.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import type { Presser } from './acceptances.ts'
import { patiently } from './request.ts'
import { keepSent } from './sent-cache.ts'
import { tellsOfMail } from './sent-doubt.ts'
import type { SentDoubt } from './sent-doubt.ts'
import type { SentPress } from './sent-progress.ts'
import { sentRequest } from './sent-request.ts'

/** A press whose answer is lost, and what was known before it. */
export interface DoubtedPress extends SentDoubt {
  readonly press: SentPress
}

/**
 * What the invitation is now, where that shows that a press was carried out; undefined where it shows that it was not.
 *
 * @throws InvitationError – `unconfirmed` where nobody can tell, `notUsable` where something else became of it.
 */
export async function readSentBack(
  presser: Presser,
  id: string,
  doubt: DoubtedPress,
): Promise<Partial<InvitationRecord> | undefined> {
  const { verb, role, invitation } = doubt.press
  const search = invitation?.emailAddress ?? id
  const read = () => sentRequest(presser, (port) => port.list({ page: 1, pageSize: 100, search }))
  const { items, hasNextPage, truncated } = await patiently(read).catch((cause: InvitationError) => {
    throw cause.code === 'signedOut' ? cause : new InvitationError('unconfirmed', { cause })
  })
  const row = items.find((record) => record.id === id)
  // Searches find parts of addresses, too.
  const isIt = ({ id: other, emailAddress }: InvitationRecord) =>
    other === id || emailAddress.toLowerCase() === search.toLowerCase()
  const mailed = verb === 'resend' && items.find((record) => isIt(record) && tellsOfMail(record, doubt))
  if (mailed) return mailed
  if (!row && (truncated || hasNextPage)) throw new InvitationError('unconfirmed')
  if (verb === 'revoke' && (!row || row.status === 'revoked')) {
    return row ?? { id, status: 'revoked', revoked: true }
  }
  if (!row) throw new InvitationError('notUsable')
  if (verb === 'setRole' && row.role === role) return row
  if (['pending', 'expired'].includes(row.status)) return undefined
  keepSent(presser, id, row)
  throw new InvitationError('notUsable')
}
