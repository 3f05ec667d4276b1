import type { ReceivedInvitationsPort } from '../client/received-port.ts'
import type { InvitationTicket } from '../link/invitation-ticket.ts'
import { isForeign } from '../model/acceptance.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'
import type { InvitationErrorCode } from '../model/error.ts'
import { statusAt } from '../model/status.ts'
import type {
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
} from '../model/user-organization-invitation.ts'
import type { Press, Presser } from './acceptances.ts'
import { ask, reads } from './reads.ts'
import { find, keep } from './received-cache.ts'
import { receivedPort } from './received.ts'

/** How old what is on the page may be when somebody accepts it, in milliseconds. */
const fresh = 5000

/** How long a backend that refuses by the clock is left alone where it does not say, in milliseconds. */
const shortestWait = 5000

/** After this long, in milliseconds, a person may try all the same, whatever the backend has asked for. */
const longestWait = 60_000

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

/**
 * Carries out one press, and believes only what it has seen: what may have happened all the same is read back, and
 * nothing is sent twice.
 *
 * @throws InvitationError
 */
export async function carryOutPress(presser: Presser, press: Press): Promise<ReceivedInvitationRecord> {
  try {
    const record = await carryOut(presser, press)
    presser.tell(press.id, { type: 'answered', status: record.status })
    return record
  } catch (thrown) {
    const error = ended(presser, press, toInvitationError(thrown))
    if (error.code === 'rateLimited') {
      const wait = Math.max(shortestWait, Math.min(error.retryAfter ?? 0, longestWait))
      setTimeout(() => presser.tell(press.id, { type: 'waited' }), wait)
    }
    throw error
  }
}

/** Tells what has failed; where the page knows why an invitation can't be used, it is that. */
function ended({ tell, ...presser }: Presser, { id }: Press, error: InvitationError): InvitationError {
  const known = error.code === 'notUsable' ? find(presser, id)?.record : undefined
  const status = known && statusAt(known, (presser.client.now ?? Date.now)())
  const told = status === 'expired' ? new InvitationError('expired', { cause: error }) : error
  if (status && !['pending', 'expired'].includes(status)) tell(id, { type: 'answered', status })
  else tell(id, { type: 'failed', error: told })
  return told
}

async function carryOut(presser: Presser, press: Press): Promise<ReceivedInvitationRecord> {
  const { verb } = press
  if (verb === 'check') return assertMine(presser, keep(presser, await readBack(presser, press)))
  if (!presser.client.allowFraming && isFramedElsewhere()) throw new InvitationError('framed')
  if (verb === 'activate') return activate(presser, press)
  assertMine(presser, find(presser, press.id)?.record)
  const known = verb === 'accept' ? await lookAgain(presser, press) : undefined
  return known?.status === 'accepted' ? known : write(presser, press, verb)
}

/** @throws InvitationError – `wrongAccount` where it went to somebody else. */
function assertMine<Known extends ReceivedInvitationRecord | undefined>(
  { client }: Presser,
  known: Known,
): Known {
  if (known && isForeign(client.emailAddresses, known.emailAddress)) throw new InvitationError('wrongAccount')
  return known
}

/** One request, and only in the name of whoever is still here. */
function request<Result>(
  { client, isHeld }: Presser,
  question: (port: ReceivedInvitationsPort) => Promise<Result> | undefined,
): Promise<Result> {
  return ask(client, async () => {
    if (!isHeld()) throw new InvitationError('notSent')
    const answer = question(receivedPort(client))
    if (!answer) throw new InvitationError('unsupported')
    return answer
  })
}

async function write(presser: Presser, press: Press, verb: keyof typeof done) {
  const offline = Object.is(globalThis.navigator?.onLine, false)
  try {
    const outcome = await request(presser, (port) => port[verb]?.(press.id))
    if (outcome.status !== done[verb]) throw new InvitationError('unconfirmed')
    return keep(presser, outcome)
  } catch (thrown) {
    const error = toInvitationError(thrown)
    if (!error.ambiguous && error.code !== 'alreadyMember') throw error
    const found = await readBack(presser, press).catch((cause: InvitationError) => {
      throw answers.includes(cause.code)
        ? cause
        : new InvitationError(offline ? 'offline' : 'unconfirmed', { cause })
    })
    const record = keep(presser, found)
    if (record.status === done[verb]) return record
    throw new InvitationError(record.status === 'pending' ? 'notSent' : 'notUsable', { cause: error })
  }
}

/**
 * Where the invitation stands now. One that is gone may have been used: then the person is a member.
 *
 * @throws InvitationError
 */
async function readBack(presser: Presser, { id, organizationId }: Press): Promise<ReceivedInvitationOutcome> {
  try {
    return await patiently(() => request(presser, (port) => port.get(id)))
  } catch (thrown) {
    const error = toInvitationError(thrown)
    if (error.code !== 'notUsable' || !presser.client.received?.isMember) throw error
    const where = organizationId ?? find(presser, id)?.record.publicOrganizationData.id
    if (!where) throw new InvitationError('unconfirmed', { cause: error })
    const joined = await patiently(() => request(presser, (port) => port.isMember?.(where)))
    if (joined) return { id, status: 'accepted' }
    throw error
  }
}

/** Reads are tried again where that may help: nothing depends more on an answer than a person who has pressed. */
async function patiently<Result>(question: () => Promise<Result>, failures = 0): Promise<Result> {
  try {
    return await question()
  } catch (thrown) {
    const error = toInvitationError(thrown)
    if (!reads.retry(failures, error)) throw error
    await new Promise((resolve) => setTimeout(resolve, reads.retryDelay(failures, error)))
    return patiently(question, failures + 1)
  }
}

/**
 * What is on the page may be old: where the backend tells of another role or organization by now, the person sees
 * that before they agree to it. Where it does not tell, accepting goes on: the server decides.
 *
 * @throws InvitationError – `changed`.
 */
async function lookAgain(presser: Presser, { id }: Press): Promise<ReceivedInvitationRecord | undefined> {
  const shown = find(presser, id)
  if (!shown || Date.now() - shown.readAt < fresh) return undefined
  const now = await request(presser, (port) => port.get(id)).catch(() => undefined)
  if (!now || (now.status === shown.record.status && terms(now) === terms(shown.record))) return undefined
  const record = keep(presser, now)
  if (now.status === 'pending') throw new InvitationError('changed')
  return record
}

/** What a person agrees to. */
function terms({ role, publicOrganizationData: { id, name } }: ReceivedInvitationRecord): string {
  return JSON.stringify([role, id, name])
}

/** Whether a page of another origin shows this one, and could lay something else over its buttons. */
function isFramedElsewhere(): boolean {
  try {
    return globalThis.window?.top?.location.href === ''
  } catch {
    return true
  }
}

async function activate(presser: Presser, { id, organizationId }: Press) {
  const known = find(presser, id)?.record
  const where = organizationId ?? known?.publicOrganizationData.id
  if (!where) throw new InvitationError('unsupported')
  await request(presser, (port) => port.activate?.(where))
  return known ?? keep(presser, { id, status: 'accepted' })
}

/** Accepts by the secret of a link, which goes into this one request and nowhere else. @throws InvitationError */
export function redeem(presser: Presser, ticket: InvitationTicket): Promise<ReceivedInvitationRecord> {
  return ticket.redeem(async (secret) => {
    if (!presser.client.allowFraming && isFramedElsewhere()) throw new InvitationError('framed')
    const answer = await request(presser, (port) => port.redeem?.(secret))
    if (answer.status !== 'accepted') throw new InvitationError('unconfirmed')
    const record = keep(presser, answer)
    presser.tell(record.id, { type: 'answered', status: record.status })
    return record
  })
}
