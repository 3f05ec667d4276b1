import { InvitationError, toInvitationError } from '../model/error.ts'
import type { InvitationErrorCode } from '../model/error.ts'
import type { Presser } from './acceptances.ts'
import { assertNotFramed } from './framed.ts'
import { sentKey } from './keys.ts'
import { tellSent } from './other-tabs.ts'
import { confirm, lookForParcels, pack, settle } from './sending-parcels.ts'
import type { Parcel } from './sending-parcels.ts'
import type { SendOutcome } from '../model/send-outcome.ts'
import type { Sending } from '../model/sending.ts'
import { isCooling } from './sent-cooldown.ts'
import type { SentProgresses } from './sent-progress.ts'
import { isLost, sentRequest } from './sent-request.ts'

/**
 * After these, whatever comes next would be refused too. The last of a call tells: backends go on in order. What one
 * address or one role is refused for says nothing of the others.
 */
const stopping: readonly InvitationErrorCode[] = [
  'signedOut',
  'forbidden',
  'limitReached',
  'rateLimited',
  'offline',
]

type Answer = Pick<SendOutcome, 'invitation' | 'error'>

/** Sends what is not confirmed of the drafts, and tells of each what became of it. None is mailed twice. */
export async function send(progresses: SentProgresses, presser: Presser): Promise<void> {
  const parcels = pack(progresses, presser)
  let error: InvitationError | undefined

  function tell(state: Sending['state']) {
    const outcomes = parcels.map(({ outcome }) => outcome)
    const done = outcomes.filter((outcome) => outcome.state !== 'waiting').length
    progresses.tellSending({ state, total: outcomes.length, done, outcomes, error: error ?? null })
  }

  /** What of these is certainly not there. */
  async function look(some: readonly Parcel[]): Promise<ReadonlySet<Parcel>> {
    if (some.length === 0) return new Set()
    tell('checking')
    return lookForParcels(progresses, presser, some).catch(() => new Set())
  }

  async function carryOut() {
    assertNotFramed(presser.client)
    // What may be there already is looked for, and sent only where it is not.
    const absent = await look(parcels.filter(({ address }) => progresses.doubted.has(address)))
    const left = parcels.filter(({ outcome }) => !['sent', 'resent'].includes(outcome.state))
    const due = left.filter((parcel) => absent.has(parcel) || !progresses.doubted.has(parcel.address))
    for (const parcel of left) settle(parcel, { state: 'unknown', error: new InvitationError('unconfirmed') })
    for (const parcel of due) settle(parcel, { state: 'waiting' })
    for (const parcel of due.filter(isResting(progresses))) {
      settle(parcel, { state: 'failed', error: new InvitationError('rateLimited') })
    }
    // What was cancelled goes first: else a refusal that stops the rest could keep it for ever.
    const waiting = due.filter(({ outcome }) => outcome.state === 'waiting')
    const inTurn = waiting.toSorted((a, b) => Number(b.wasCancelled) - Number(a.wasCancelled))
    for (const chunk of chunksOf(inTurn, presser.client.sent?.chunkSize)) {
      tell('sending')
      if (progresses.sending().cancelling || !presser.isHeld()) break
      const last = await sendChunk(progresses, presser, chunk)
      error = last && whyToStop(last)
      if (error) break
    }
    for (const parcel of await look(due.filter(({ isDoubtful }) => isDoubtful))) {
      const { error: cause } = parcel.outcome
      const refused = cause?.code === 'alreadyInvited'
      settle(parcel, { state: 'failed', error: refused ? cause : new InvitationError('notSent', { cause }) })
    }
  }

  await carryOut().catch((thrown: unknown) => {
    error = toInvitationError(thrown)
  })
  for (const parcel of parcels) if (parcel.outcome.state === 'waiting') settle(parcel, { state: 'cancelled' })
  tell('done')
  void tellSent(presser)
  if (presser.isHeld()) void presser.queryClient.invalidateQueries({ queryKey: sentKey(presser.client) })
}

/** Whether what is to be mailed again was mailed a moment ago. */
function isResting(progresses: SentProgresses) {
  return ({ renews, address, draft }: Parcel) =>
    renews && isCooling(progresses, [address, draft.invitation?.id ?? ''])
}

/** Why nothing more is sent after this; undefined where it says nothing of the others. */
function whyToStop(last: InvitationError): InvitationError | undefined {
  const offline = last.code === 'network' && Object.is(globalThis.navigator?.onLine, false)
  if (offline) return new InvitationError('offline', { cause: last })
  return stopping.includes(last.code) ? last : undefined
}

/** What goes with one call: drafts as many as the backend answers in time; one that is mailed again, alone. */
function chunksOf(parcels: readonly Parcel[], size = 10): Parcel[][] {
  const drafts = parcels.filter(({ renews }) => !renews)
  const chunks = Array.from({ length: Math.ceil(drafts.length / size) }, (_, i) =>
    drafts.slice(i * size, (i + 1) * size),
  )
  return [...chunks, ...parcels.filter(({ renews }) => renews).map((parcel) => [parcel])]
}

/** One call. Where it fails as a whole, each of its drafts does. @returns Why the last of them failed. */
async function sendChunk(progresses: SentProgresses, presser: Presser, chunk: readonly Parcel[]) {
  const answers = await ask(presser, chunk).catch((thrown: unknown) => {
    const error = toInvitationError(thrown)
    return chunk.map((): Answer => ({ error }))
  })
  let last: InvitationError | undefined
  chunk.forEach((parcel, place) => {
    const { invitation, error = new InvitationError('unconfirmed') } = answers[place] ?? {}
    last = invitation ? undefined : error
    if (invitation) return confirm(parcel, invitation, progresses)
    // A browser may send a call twice by itself: then the one that it was refused for is ours.
    parcel.isDoubtful = isLost(error) || error.code === 'alreadyInvited'
    parcel.doubt = isLost(error) ? { ...parcel.doubt, exact: false } : { exact: true, ...parcel.doubt }
    if (parcel.isDoubtful) progresses.doubted.set(parcel.address, parcel.doubt)
    settle(parcel, { state: parcel.isDoubtful ? 'unknown' : 'failed', error })
  })
  return last
}

async function ask(presser: Presser, chunk: readonly Parcel[]): Promise<Answer[]> {
  const [{ draft, renews } = {}] = chunk
  const id = draft?.invitation?.id
  if (renews && id) {
    return [{ invitation: await sentRequest(presser, (port) => port.resend?.(id)) }]
  }
  const drafts = chunk.map((parcel) => ({ emailAddress: parcel.draft.emailAddress, role: parcel.draft.role }))
  return sentRequest(presser, (port) => port.send(drafts))
}
