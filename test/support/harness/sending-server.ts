import { InvitationError, arrange, statusAt } from 'invitekit/headless'
import type { InvitationDraft, InvitationRecord, SendOutcome, SentInvitationsPort } from 'invitekit/headless'
import type { Random } from './random.ts'
import type { Schedule } from './schedule.ts'

/** What can happen to one call. */
interface Fate {
  name: string
  weight: number
  /** How much of it is carried out, from 0 to 1. @default 1 */
  carriedOut?: (random: Random) => number
  /** What the client hears in place of the answer; `never` lets it wait. */
  heard?: (random: Random) => InvitationError | 'never'
  /** It reaches the server twice, and the second answer comes back. Only where that mails nobody twice. */
  twice?: boolean
}

const lost = ['network', 'timeout', 'serverError', 'malformed', 'other'] as const

/** What calls meet: an answer may be lost, before or after all or a part of it was carried out. */
const fates: readonly [Fate, ...Fate[]] = [
  { name: 'ok', weight: 14 },
  {
    name: 'lost before',
    weight: 4,
    carriedOut: () => 0,
    heard: (random) => new InvitationError(random.pick(lost)),
  },
  { name: 'lost after', weight: 6, heard: (random) => new InvitationError(random.pick(lost)) },
  {
    name: 'breaks on the way',
    weight: 4,
    carriedOut: (random) => random.next(),
    heard: () => new InvitationError('network'),
  },
  { name: 'hangs', weight: 2, carriedOut: (random) => random.pick([0, 1]), heard: () => 'never' },
  { name: 'duplicated', weight: 2, twice: true },
  {
    name: 'refused',
    weight: 2,
    carriedOut: () => 0,
    heard: (random) => new InvitationError(random.pick(['signedOut', 'forbidden', 'limitReached'])),
  },
  {
    name: 'too many',
    weight: 2,
    carriedOut: () => 0,
    heard: (random) => new InvitationError('rateLimited', { retryAfter: random.between(0, 20_000) }),
  },
]

const day = 86_400_000

export interface SendingServer {
  port: SentInvitationsPort
  /** Every mail that has gone out: its address, or the id of the one that was mailed again. */
  mails: string[]
  invitations: Map<string, InvitationRecord>
  /** Whether calls meet what they meet in bad weather. */
  weather: { bad: boolean }
  /** An invitation that went out before. */
  add: (emailAddress: string, more?: Partial<InvitationRecord>) => InvitationRecord
}

export interface SendingServerOptions {
  schedule: Schedule
  /** Whether it sends a second invitation to an address that has a pending one. */
  lax: boolean
  chunkSize: number
  /** Whether mailing one again gives it another id. */
  renames: boolean
  /** By how much its clock is ahead of the device's, in milliseconds. */
  skew: number
}

/** A backend in memory that counts its mails, behind a network that loses answers. */
export function createSendingServer(options: SendingServerOptions): SendingServer {
  const { schedule, lax, chunkSize, renames, skew } = options
  const { random } = schedule
  const mails: string[] = []
  const invitations = new Map<string, InvitationRecord>()
  const weather = { bad: true }
  let count = 0

  function add(emailAddress: string, more: Partial<InvitationRecord> = {}): InvitationRecord {
    const now = Date.now() + skew
    count += 1
    const record: InvitationRecord = {
      id: `inv_${count}`,
      emailAddress,
      role: 'member',
      status: 'pending',
      revoked: false,
      publicMetadata: null,
      createdAt: now,
      updatedAt: now,
      expiresAt: now + day,
      ...more,
    }
    invitations.set(record.id, record)
    return record
  }

  /** As the server tells of them by now. */
  function all(): InvitationRecord[] {
    return [...invitations.values()].map((record) => ({
      ...record,
      status: statusAt(record, Date.now() + skew),
    }))
  }

  function create({ emailAddress, role }: InvitationDraft): InvitationRecord {
    const before = all().some((one) => one.emailAddress === emailAddress && one.status === 'pending')
    if (before && !lax) throw new InvitationError('alreadyInvited')
    mails.push(emailAddress)
    return add(emailAddress, { role })
  }

  function change(id: string, changes: Partial<InvitationRecord>): InvitationRecord {
    const record = invitations.get(id)
    if (record?.status !== 'pending') throw new InvitationError('notUsable')
    const now = { ...record, updatedAt: Date.now() + skew, ...changes }
    invitations.set(id, now)
    return now
  }

  /** One call over the network: `work` is given how much of it is carried out. */
  async function call<Result>(work: (part: number) => Result, canRepeat = true): Promise<Result> {
    const fate = weather.bad ? random.weighted(fates) : fates[0]
    const [there, back] = [random.between(5, 900), random.between(5, 900)]
    const part = fate.carriedOut?.(random) ?? 1
    const heard = fate.heard?.(random)
    await wait(there)
    if (fate.twice && canRepeat) attempt(() => work(1))
    const result = part > 0 ? attempt(() => work(part)) : undefined
    await wait(back)
    if (heard === 'never') return new Promise(() => {})
    if (heard) throw heard
    if (!result) throw new InvitationError('network')
    if ('error' in result) throw result.error
    return result.value
  }
  function wait(time: number) {
    return new Promise<void>((resolve) => void schedule.after(time, resolve))
  }

  const port: SentInvitationsPort = {
    chunkSize,
    list: (query) => call(() => arrange(all(), query)),
    send: (drafts) =>
      call(
        (part) =>
          drafts.slice(0, Math.ceil(drafts.length * part)).map((draft): SendOutcome => {
            const done = attempt(() => create(draft))
            return 'error' in done ? { draft, error: done.error } : { draft, invitation: done.value }
          }),
        !lax,
      ),
    revoke: (id) => call(() => change(id, { status: 'revoked', revoked: true })),
    resend: (id) =>
      call(() => {
        if (!renames) {
          const record = change(id, { expiresAt: Date.now() + skew + day })
          mails.push(record.emailAddress)
          return record
        }
        const { emailAddress, role } = change(id, { status: 'revoked', revoked: true })
        mails.push(emailAddress)
        return add(emailAddress, { role })
      }, false),
  }
  return { port, mails, invitations, weather, add }
}

function attempt<Result>(work: () => Result): { value: Result } | { error: InvitationError } {
  try {
    return { value: work() }
  } catch (thrown) {
    if (thrown instanceof InvitationError) return { error: thrown }
    throw thrown
  }
}
