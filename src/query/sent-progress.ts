import type { InvitationsClient } from '../client/client.ts'
import { InvitationError } from '../model/error.ts'
import type { Invitation } from '../model/invitation.ts'
import type { PlannedDraft } from '../model/recipients/plan-invitations.ts'
import type { Acceptances, Presser } from './acceptances.ts'
import type { SentDoubt } from './sent-doubt.ts'
import type { DoubtedPress } from './sent-read-back.ts'
import { untried } from '../model/sending.ts'
import type { Sending, SendingOutcome } from '../model/sending.ts'

/** What can be done with an invitation that went out. */
export type SentVerb = 'revoke' | 'resend' | 'setRole' | 'copyLink'

/** What has come to its end. */
export type SentDone = 'revoked' | 'resent' | 'roleChanged' | 'linkCopied'

/**
 * Where a row stands: `revoking` is its undo window, in which nothing has been sent yet; of what is `unknown` nobody
 * knows whether the backend has carried it out.
 */
export type SentState = 'idle' | 'revoking' | 'underWay' | 'failed' | 'unknown'

/** How far one invitation has come. */
export interface SentProgress {
  readonly state: SentState
  /** What was pressed last. */
  readonly press?: SentPress
  readonly error: InvitationError | null
  readonly done?: SentDone | undefined
  /** What may have been carried out all the same, so that it is looked at before it is sent again. */
  readonly doubts?: Partial<Record<SentVerb, DoubtedPress | undefined>> | undefined
}

/** What was pressed. */
export interface SentPress {
  readonly verb: SentVerb
  /** What the person saw of the invitation; where it is absent, the cache knows. */
  readonly invitation?: Invitation | undefined
  readonly role?: string | undefined
  /** For how long a revoke can be undone, in milliseconds. @default 8_000 */
  readonly undoWindow?: number | undefined
  /** For how long an invitation that was mailed is not mailed again, in milliseconds. @default 60_000 */
  readonly cooldown?: number | undefined
  /** Only asks what became of it. */
  readonly check?: boolean | undefined
}

/** How far one person has come with the invitations of one organization. It outlives the rows that show it. */
export interface SentProgresses {
  get: (id: string) => SentProgress
  /** Those in their undo window. */
  waiting: () => readonly string[]
  /** What ends each undo window that is open. */
  windows: Set<() => void>
  /** Until when each id, and each address in lower case, is not mailed again, in milliseconds since 1970. */
  cooling: Map<string, number>
  /** Those who listen show what is waiting: once nobody does, it is sent. */
  subscribe: (listener: () => void) => () => void
  tell: (ids: readonly string[], change: Partial<SentProgress>) => void
  /** Carries out a press; what is under way with one of them is not pressed again. */
  press: (ids: readonly string[], press: SentPress) => void
  undo: (ids?: readonly string[]) => void
  dismiss: (id: string) => void
  /** What was known of each address, in lower case, before something went out to it whose answer is lost. */
  doubted: Map<string, SentDoubt>
  sending: () => Sending
  tellSending: (change: Partial<Sending>) => void
  /** Sends drafts, or what is left of the last ones; while some are being sent, it is those. */
  send: (drafts?: readonly PlannedDraft[]) => Promise<readonly SendingOutcome[]>
}

const untouched: SentProgress = { state: 'idle', error: null }

/** Beside each person's acceptances, and so beside the host's query client; each organization's apart. */
const kept = new WeakMap<Acceptances, Map<string | undefined, ReturnType<typeof createProgresses>>>()

/** How far this person has come with what went out from the client's organization. */
export function sentProgressOf(acceptances: Acceptances, client: InvitationsClient): SentProgresses {
  const mine = kept.get(acceptances) ?? new Map()
  const ours = mine.get(client.sent?.organizationId) ?? createProgresses(acceptances.presser, { client })
  ours.seen.client = client
  kept.set(acceptances, mine.set(client.sent?.organizationId, ours))
  return ours.progresses
}

/** @param seen The organization's client as it was seen last: the person's may be that of another organization. */
function createProgresses(person: () => Presser, seen: Pick<Presser, 'client'>) {
  const known = new Map<string, SentProgress>()
  const listeners = new Set<() => void>()
  let waiting: readonly string[] = []
  let sending = untried
  let running: Promise<readonly SendingOutcome[]> | undefined
  let writes: typeof import('./sent-writes.ts') | undefined

  function presser(): Presser {
    return { ...person(), ...seen }
  }

  /** What a press does: loaded right behind the page, and not with it. */
  async function load() {
    writes ??= await import('./sent-writes.ts')
    return writes
  }

  function notify() {
    listeners.forEach((listener) => listener())
  }

  function isBusy(id: string): boolean {
    return ['revoking', 'underWay'].includes(progresses.get(id).state)
  }

  async function start(drafts?: readonly PlannedDraft[]) {
    const who = presser()
    const outcomes = drafts?.map((draft) => ({ draft, state: 'waiting' as const })) ?? sending.outcomes
    progresses.tellSending({ ...untried, state: 'sending', total: outcomes.length, outcomes })
    try {
      const { send } = await load()
      await send(progresses, who)
    } catch (cause) {
      const error = new InvitationError('notSent', { cause })
      const told = outcomes.map((one) =>
        one.state === 'waiting' ? { draft: one.draft, state: 'failed' as const, error } : one,
      )
      progresses.tellSending({ state: 'done', error, outcomes: told })
    }
    running = undefined
    return sending.outcomes
  }

  const progresses: SentProgresses = {
    get: (id) => known.get(id) ?? untouched,
    waiting: () => waiting,
    windows: new Set(),
    cooling: new Map(),
    doubted: new Map(),
    subscribe(listener) {
      // Not with each of hundreds of rows: until it is here, every import is a task of its own.
      if (!listeners.size) load().catch(() => {})
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        // Another component may be about to show them.
        queueMicrotask(() => listeners.size || progresses.windows.forEach((end) => end()))
      }
    },
    tell(ids, change) {
      for (const id of ids) known.set(id, { ...progresses.get(id), ...change })
      waiting = [...known].flatMap(([id, { state }]) => (state === 'revoking' ? [id] : []))
      notify()
    },
    press(ids, press) {
      const { verb, check, undoWindow } = press
      const { cooling, tell } = progresses
      const free = ids.filter(
        (id) => !isBusy(id) && !(verb === 'resend' && (cooling.get(id) ?? 0) > Date.now()),
      )
      const who = presser()
      const state = verb === 'revoke' && !check && undoWindow !== 0 ? 'revoking' : 'underWay'
      tell(free, { state, press, error: null, done: undefined })
      if (writes) return writes.carryOut(progresses, who, free, press)
      load().then(
        ({ carryOut }) => carryOut(progresses, who, free, press),
        (cause: unknown) => tell(free, { state: 'failed', error: new InvitationError('notSent', { cause }) }),
      )
    },
    undo: (ids = waiting) =>
      progresses.tell(
        ids.filter((id) => waiting.includes(id)),
        untouched,
      ),
    dismiss: (id) => isBusy(id) || progresses.tell([id], { ...untouched, done: undefined }),
    sending: () => sending,
    tellSending(change) {
      sending = { ...sending, ...change }
      notify()
    },
    send(drafts) {
      running ??= start(drafts)
      return running
    },
  }
  return { progresses, seen }
}
