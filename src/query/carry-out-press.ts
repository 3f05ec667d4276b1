import type { InvitationTicket } from '../link/invitation-ticket.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'
import { statusAt } from '../model/status.ts'
import type { ReceivedInvitationRecord } from '../model/user-organization-invitation.ts'
import type { Press, Presser } from './acceptances.ts'
import { lookAgain } from './look-again.ts'
import { tellReceived } from './other-tabs.ts'
import { readBack } from './read-back.ts'
import { find, keep } from './received-cache.ts'
import { request } from './request.ts'
import type { Attempt } from './request.ts'
import { undoWindowEnd } from './undo-window.ts'
import { waitAfter } from './wait.ts'
import { assertMine, write } from './write.ts'

export { leaveTabs, meetTabs } from './other-tabs.ts'

/**
 * Carries out one press, and believes only what it has seen: what may have happened all the same is read back, and
 * nothing is sent twice.
 *
 * @throws InvitationError – `unconfirmed` also where the person has gone meanwhile, so that nobody else is told.
 */
export async function carryOutPress(presser: Presser, pressed: Press): Promise<ReceivedInvitationRecord> {
  const press = pressed.verb === 'declineSoon' ? await undoWindowEnd(presser, pressed) : pressed
  const { id, verb } = press
  try {
    const record = await carryOut(presser, { ...press, shown: shownTo(presser, press) })
    presser.tell(id, { type: 'answered', status: record.status })
    void tellReceived(presser, id, record.status)
    if (verb === 'accept' && press.activate) await activateToo(presser, press)
    if (!presser.isHeld()) throw new InvitationError('unconfirmed')
    if (verb !== 'activate') tellHost(press, record)
    return record
  } catch (thrown) {
    throw tellFailure(presser, press, toInvitationError(thrown))
  }
}

/** Apart from the press: a handler of the host's that throws must not turn what has gone well into a failure. */
function tellHost({ onAccepted, onDeclined, toResource }: Press, record: ReceivedInvitationRecord) {
  const handlers = new Map([
    ['accepted', onAccepted],
    ['declined', onDeclined],
  ])
  const handler = handlers.get(record.status)
  if (handler && toResource) queueMicrotask(() => handler({ invitation: toResource(record) }))
}

/** What the person sees of the invitation: also where a list has forgotten it, and only its row is left. */
function shownTo(presser: Presser, { id, invitation }: Press): ReceivedInvitationRecord | undefined {
  const known = find(presser, id)
  if (known || !invitation) return known
  const { accept: _accept, decline: _decline, createdAt, updatedAt, expiresAt, ...rest } = invitation
  const record = { ...rest, createdAt: createdAt.getTime() || null, updatedAt: updatedAt.getTime() || null }
  return expiresAt ? { ...record, expiresAt: expiresAt.getTime() } : record
}

/** Joined is joined: where only this fails, it is for the person to try again. */
async function activateToo(presser: Presser, press: Press) {
  presser.tell(press.id, { type: 'pressed', verb: 'activate' })
  try {
    await activate(presser, press)
    presser.tell(press.id, { type: 'answered', status: 'accepted' })
  } catch (thrown) {
    presser.tell(press.id, { type: 'failed', error: toInvitationError(thrown) })
  }
}

/** Tells what has failed; where it is known why an invitation can't be used, it is that. */
function tellFailure(presser: Presser, { id, verb }: Press, error: InvitationError): InvitationError {
  const { client, get, tell, isHeld } = presser
  if (!get(id).underWay) return error
  if (!isHeld() && verb === 'check') {
    // Nothing was asked, so what was said before still stands.
    const before = get(id).error
    tell(id, before ? { type: 'failed', error: before } : { type: 'answered', status: 'pending' })
    return error
  }
  const known = error.code === 'notUsable' ? find(presser, id) : undefined
  const status = known && statusAt(known, (client.now ?? Date.now)())
  if (status) void tellReceived(presser, id, status)
  if (status && !['pending', 'expired'].includes(status)) {
    tell(id, { type: 'answered', status })
    return error
  }
  const told = status === 'expired' ? new InvitationError('expired', { cause: error }) : error
  tell(id, { type: 'failed', error: told })
  if (status === 'expired') {
    // From here on the cache says so, and with the next reading maybe something else.
    keep(presser, { id, status })
    setTimeout(() => tell(id, { type: 'answered', status }))
  }
  if (told.code === 'rateLimited' && verb !== 'activate') {
    setTimeout(() => {
      const { error: now, underWay } = get(id)
      if (now === told && !underWay) tell(id, { type: 'answered', status: 'pending' })
    }, waitAfter(told))
  }
  return told
}

async function carryOut(presser: Presser, press: Attempt): Promise<ReceivedInvitationRecord> {
  const { verb, shown } = press
  if (verb === 'check') return assertMine(presser, keep(presser, await readBack(presser, press), shown))
  if (!presser.client.allowFraming && isFramedElsewhere()) throw new InvitationError('framed')
  if (verb === 'activate') return activate(presser, press)
  assertMine(presser, shown)
  const known = verb === 'accept' ? await lookAgain(presser, press) : undefined
  return known ?? write(presser, press, verb === 'accept' ? verb : 'decline')
}

/** Whether a page of another origin shows this one, and could lay something else over its buttons. */
function isFramedElsewhere(): boolean {
  try {
    return globalThis.window?.top?.location.href === ''
  } catch {
    return true
  }
}

async function activate(presser: Presser, press: Press) {
  const { id } = press
  const shown = shownTo(presser, press)
  const where = shown?.publicOrganizationData.id
  if (!where) throw new InvitationError('unsupported')
  await request(presser, (port) => port.activate?.(where))
  return keep(presser, { id, status: 'accepted' }, shown)
}

/** Accepts by the secret of a link, which goes into this one request and nowhere else. @throws InvitationError */
export function redeem(presser: Presser, ticket: InvitationTicket): Promise<ReceivedInvitationRecord> {
  return ticket.redeem(async (secret) => {
    if (!presser.client.allowFraming && isFramedElsewhere()) throw new InvitationError('framed')
    const answer = await request(presser, (port) => port.redeem?.(secret))
    if (answer.status !== 'accepted') throw new InvitationError('unconfirmed')
    const record = keep(presser, answer)
    presser.tell(record.id, { type: 'answered', status: record.status })
    void tellReceived(presser, record.id, record.status)
    return record
  })
}
