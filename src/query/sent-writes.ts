import { InvitationError, toInvitationError } from '../model/error.ts'
import type { InvitationErrorCode } from '../model/error.ts'
import { toInvitation } from '../model/invitation.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import type { Presser } from './acceptances.ts'
import { copyLink } from './copy-link.ts'
import { assertNotFramed } from './framed.ts'
import { tellSent } from './other-tabs.ts'
import { cachedInvitations, keepSent, readDropped } from './sent-cache.ts'
import { cool, isCooling } from './sent-cooldown.ts'
import { doubtOf } from './sent-doubt.ts'
import type { SentPress, SentProgresses } from './sent-progress.ts'
import { readSentBack } from './sent-read-back.ts'
import type { DoubtedPress } from './sent-read-back.ts'
import { each, isLost, sentRequest } from './sent-request.ts'
import { longestTimer, waitAfter } from './wait.ts'

export { send } from './send-drafts.ts'

/** How many requests one press has under way. */
const atATime = 4

const done = { revoke: 'revoked', resend: 'resent', setRole: 'roleChanged', copyLink: 'linkCopied' } as const

/** A press, and what it needs of the one who pressed. */
interface Attempt {
  progresses: SentProgresses
  presser: Presser
  press: SentPress
  /** What has been answered by which the others would only be refused as well. */
  stopped?: InvitationError
}

/** After these, the next one would only be refused as well. */
const stops: readonly InvitationErrorCode[] = ['signedOut', 'rateLimited', 'offline']

/** Carries out a press on some rows: at once, or after its undo window. */
export function carryOut(
  progresses: SentProgresses,
  presser: Presser,
  ids: readonly string[],
  press: SentPress,
): void {
  const one: Attempt = { progresses, presser, press }
  const left = stillPressed(one, ids)
  if (left.some((id) => progresses.get(id).state === 'revoking')) openWindow(one, left)
  else void carryOutAll(one, left, atATime)
}

async function carryOutAll(one: Attempt, ids: readonly string[], atOnce: number) {
  await each(ids, atOnce, (id) => carryOutOne(one, id))
  readDropped(one.presser)
}

/** Not what was taken back, nor what was pressed anew after that. */
function stillPressed({ progresses, press }: Attempt, ids: readonly string[]): string[] {
  return ids.filter((id) => {
    const now = progresses.get(id)
    return now.state !== 'idle' && now.press === press
  })
}

/** Sends nothing for a while. A page that is hidden may not come back: then it is sent at once. */
function openWindow(one: Attempt, ids: readonly string[]) {
  const { progresses, press } = one
  const listening = new AbortController()
  const timer = setTimeout(end, Math.min(press.undoWindow ?? 8000, longestTimer))
  progresses.windows.add(end)
  globalThis.addEventListener?.('pagehide', hide, listening)
  globalThis.document?.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && hide(),
    listening,
  )

  /** All at once: by the time that the first is answered, nobody may be there to send the next. */
  function hide() {
    end(ids.length)
  }

  function end(atOnce = atATime) {
    clearTimeout(timer)
    listening.abort()
    progresses.windows.delete(end)
    const left = stillPressed(one, ids)
    progresses.tell(left, { state: 'underWay' })
    void carryOutAll(one, left, atOnce)
  }
}

/** Carries out a press on one row, and tells what became of it. */
async function carryOutOne(one: Attempt, id: string): Promise<void> {
  const { progresses, presser, press, stopped } = one
  const { verb, cooldown = 60_000 } = press
  if (stopped) return progresses.tell([id], { state: 'failed', error: stopped })
  const shown = cachedInvitations(presser).find((record) => record.id === id)
  const invitation = press.invitation ?? (shown && toInvitation(shown))
  const mailed = [id, ...(invitation ? [invitation.emailAddress.toLowerCase()] : [])]
  if (verb === 'resend' && !press.check && isCooling(progresses, mailed)) {
    return progresses.tell([id], { state: 'idle' })
  }
  // From now on, so that another row of the same address is not mailed meanwhile.
  const rested = verb === 'resend' && !press.check ? cool(progresses, mailed, cooldown) : undefined
  try {
    const record = await attempt({ progresses, presser, press: { ...press, invitation } }, id)
    if (record) keepSent(presser, id, record)
    if (record && verb !== 'copyLink') void tellSent(presser)
    const now = record?.id ?? id
    if (verb === 'resend') cool(progresses, [...mailed, now], cooldown)
    const { doubts } = progresses.get(id)
    const resend = doubts?.resend && record && movedBy(record, doubts.resend)
    progresses.tell([id, now], {
      state: 'idle',
      press,
      error: null,
      done: done[verb],
      doubts: { ...doubts, resend, [verb]: undefined },
    })
  } catch (thrown) {
    const error = toInvitationError(thrown)
    rested?.()
    if (stops.includes(error.code)) one.stopped = error
    if (error.code === 'rateLimited' && verb === 'resend') cool(progresses, mailed, waitAfter(error))
    const unknown = progresses.get(id).doubts?.[verb] && ['unconfirmed', 'signedOut'].includes(error.code)
    progresses.tell([id], { state: unknown ? 'unknown' : 'failed', error })
  }
}

/** What an invitation is after this is what it was before a mail of which nobody knows: what has moved by then is no mail. */
function movedBy({ updatedAt, expiresAt }: Partial<InvitationRecord>, doubt: DoubtedPress): DoubtedPress {
  const { before } = doubt
  return { ...doubt, before: before && { ...before, updatedAt: updatedAt ?? undefined, expiresAt } }
}

/**
 * Sends what was pressed, once, and reads back what may have become of it. What may have been carried out before is
 * looked at first: no second mail goes out unseen, and a refusal can't hide what was done.
 *
 * @returns What the invitation is now; undefined where nothing of it has changed.
 * @throws InvitationError – `unconfirmed` where nobody can tell.
 */
async function attempt(
  { progresses, presser, press }: Attempt,
  id: string,
): Promise<Partial<InvitationRecord> | undefined> {
  const { verb, invitation } = press
  const { doubts } = progresses.get(id)
  if (verb === 'copyLink') return copyLink(presser, id, invitation?.url)
  const doubted = doubts?.[verb]
  if (doubted && (press.check || doubted.press.role === press.role)) {
    const found = await readSentBack(presser, id, doubted)
    if (found) return found
    if (press.check) throw new InvitationError('notSent')
  }
  const doubt = doubted ?? { press, ...doubtOf(presser, invitation?.emailAddress, invitation) }
  try {
    assertNotFramed(presser.client)
    return await ask(presser, id, press)
  } catch (thrown) {
    const error = toInvitationError(thrown)
    if (!isLost(error)) throw error
    progresses.tell([id], { doubts: { ...doubts, [verb]: { ...doubt, press } } })
    const found = await readSentBack(presser, id, { ...doubt, press })
    if (found) return found
    throw new InvitationError('notSent', { cause: error })
  }
}

/** One request, whose answer counts only where it says what was asked for. @throws InvitationError */
async function ask(presser: Presser, id: string, { verb, role = '' }: SentPress) {
  const record = await sentRequest(presser, (port) => {
    if (verb === 'resend') return port.resend?.(id)
    return verb === 'setRole' ? port.setRole?.(id, role) : port.revoke(id)
  })
  const wanted = verb === 'revoke' ? 'revoked' : 'pending'
  const as = record.status === wanted && (verb !== 'setRole' || record.role === role)
  if (!as) throw new InvitationError('unconfirmed')
  return record
}
