import { isForeign } from '../model/acceptance.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'
import type { InvitationErrorCode } from '../model/error.ts'
import type { ReceivedInvitationRecord } from '../model/user-organization-invitation.ts'
import type { Presser } from './acceptances.ts'
import { readBack } from './read-back.ts'
import { keep } from './received-cache.ts'
import { request } from './request.ts'
import type { Attempt } from './request.ts'

/** What the backend must report for a write to count as done. */
const done = { accept: 'accepted', decline: 'declined' } as const

/** What a read-back can fail with that is an answer all the same; after anything else nothing is known. */
const answers: readonly InvitationErrorCode[] = [
  'signedOut',
  'wrongAccount',
  'notUsable',
  'inviterGone',
  'organizationGone',
]

/** Sends what was pressed, once, and reads back what may have become of it. @throws InvitationError */
export async function write(presser: Presser, press: Attempt, verb: keyof typeof done) {
  try {
    const outcome = await request(presser, (port) => port[verb]?.(press.id))
    if (outcome.status !== done[verb]) throw new InvitationError('unconfirmed')
    return keep(presser, { ...outcome, id: press.id }, press.shown)
  } catch (thrown) {
    const error = toInvitationError(thrown)
    if (!isAmbiguous(error)) throw error
    const found = await readBack(presser, press).catch((cause: InvitationError) => {
      if (answers.includes(cause.code)) throw cause
      // Both must have failed to leave: any other answer proves that there is a network.
      const offline = Object.is(globalThis.navigator?.onLine, false)
      const left = offline && error.code === 'network' && cause.code === 'network'
      throw new InvitationError(left ? 'offline' : 'unconfirmed', { cause })
    })
    const record = assertMine(presser, keep(presser, found, press.shown))
    if (record.status === done[verb]) return record
    throw new InvitationError(record.status === 'pending' ? 'notSent' : 'notUsable', { cause: error })
  }
}

/** Whether the write may have been carried out: also where the adapter itself does not know what it has thrown. */
function isAmbiguous({ code, ambiguous, status, backendCode }: InvitationError): boolean {
  const unclassified = code === 'other' && status === undefined && backendCode === undefined
  return ambiguous || unclassified || code === 'alreadyMember'
}

/** @throws InvitationError – `wrongAccount` where it went to somebody else. */
export function assertMine<Known extends ReceivedInvitationRecord | undefined>(
  { client }: Presser,
  known: Known,
): Known {
  if (known && isForeign(client.emailAddresses, known.emailAddress)) throw new InvitationError('wrongAccount')
  return known
}
