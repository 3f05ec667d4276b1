import { QueryClient } from '@tanstack/react-query'
import { sentInvitationsOptions } from 'invitekit/headless'
import type { InvitationDraft, SentInvitationsPort } from 'invitekit/headless'
import { acceptancesOf } from '../../../src/query/acceptances.ts'
import { sentProgressOf } from '../../../src/query/sent-progress.ts'
import type { PlannedDraft } from '../../../src/model/recipients/plan-invitations.ts'
import type { Laboratory } from './laboratory.ts'
import { createSendingServer } from './sending-server.ts'

/** What a client under test tells of one address. */
interface Told {
  draft: PlannedDraft
  state: string
}

/** A client under test. */
export interface SendingSubject {
  send: (drafts: readonly PlannedDraft[]) => Promise<unknown>
  retry: () => Promise<unknown>
  cancel: () => void
  /** What coming back to the page does. */
  reload: () => Promise<unknown>
  told: () => readonly Told[]
  leave: () => void
}

/** @param now The server's clock, where the client has learnt it. */
export type CreateSendingSubject = (port: SentInvitationsPort, now?: () => number) => SendingSubject

/** Ours, without its components. */
export function ours(port: SentInvitationsPort, now?: () => number): SendingSubject {
  const client = { scope: 'admin', sent: port, now }
  const queryClient = new QueryClient()
  const acceptances = acceptancesOf(client, queryClient)
  const progresses = sentProgressOf(acceptances, client)
  const letGo = acceptances.hold()
  return {
    send: progresses.send,
    retry: () => progresses.send(),
    cancel: () => progresses.tellSending({ cancelling: true }),
    reload: () => queryClient.fetchQuery({ ...sentInvitationsOptions(client), staleTime: 0 }).catch(() => {}),
    told: () => progresses.sending().outcomes,
    leave() {
      letGo()
      queryClient.clear()
    },
  }
}

/** Sends again what has failed, as it is often done. */
export function naive(port: SentInvitationsPort): SendingSubject {
  let told: Told[] = []
  let stop = new AbortController()
  let running: Promise<void> | undefined

  async function work() {
    stop = new AbortController()
    const { chunkSize = 10 } = port
    const due = told.filter(({ state }) => state !== 'sent')
    for (let from = 0; from < due.length && !stop.signal.aborted; from += chunkSize) {
      const chunk = due.slice(from, from + chunkSize)
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), 30_000))
      const answers = await Promise.race([port.send(chunk.map(({ draft }) => draft)), late]).catch(() => [])
      chunk.forEach((one, i) => {
        one.state = answers[i]?.invitation ? 'sent' : 'failed'
      })
    }
    running = undefined
  }
  function start() {
    running ??= work()
    return running
  }
  return {
    send(drafts) {
      if (!running) told = drafts.map((draft) => ({ draft, state: 'waiting' }))
      return start()
    },
    retry: start,
    cancel() {
      stop.abort()
    },
    reload: async () => {},
    told: () => told,
    leave() {},
  }
}

/** What was wrong in one run. */
export interface SendingFaults {
  /** Addresses that were mailed twice. */
  twice: number
  /** Addresses that were told to be sent, and were not. */
  untrueSent: number
  /** Addresses that were told to have failed, and were mailed. */
  untrueFailed: number
  /** Addresses that were not sent in the end. */
  unsent: number
  noise: string[]
}

function isSent(state: string): boolean {
  return state === 'sent' || state === 'resent'
}

/** One run: many addresses, a person who presses again and again, and then a day of good weather. */
export async function runSending(
  laboratory: Laboratory,
  seed: number,
  create: CreateSendingSubject,
): Promise<SendingFaults> {
  const { schedule } = laboratory
  schedule.begin(seed)
  const { random } = schedule
  const lax = random.chance(0.5)
  const skew = random.pick([0, 0, -300_000, 300_000, -7_200_000, 7_200_000])
  const server = createSendingServer({
    schedule,
    lax,
    chunkSize: random.pick([1, 3, 10, 25]),
    renames: random.chance(0.5),
    skew,
  })
  // A strict server's refusal may be that of a call which the browser has sent twice: only its clock can tell.
  const subject = create(server.port, lax ? undefined : () => Date.now() + skew)
  const faults: SendingFaults = { twice: 0, untrueSent: 0, untrueFailed: 0, unsent: 0, noise: [] }
  const invited = new Set<string>()
  const drafts = Array.from({ length: Math.ceil(random.between(0, 60)) }, (_, i): PlannedDraft => {
    const draft = { emailAddress: `person${i}@example.com`, role: 'member' }
    const updatedAt = Date.now() - 100_000_000
    if (random.chance(0.1)) {
      const expired = { createdAt: updatedAt, updatedAt, expiresAt: updatedAt + 1 }
      const { id, expiresAt } = server.add(draft.emailAddress, expired)
      return { ...draft, invitation: { id, status: 'expired', expiresAt } }
    }
    if (random.chance(0.1)) {
      server.add(draft.emailAddress)
      invited.add(draft.emailAddress)
    }
    return draft
  })

  async function settle(work: Promise<unknown>) {
    let settled = false
    void work.then(() => (settled = true))
    await schedule.run(schedule.now() + 3_600_000, () => settled)
    if (!settled) faults.noise.push('It never ends.')
    const mailed = new Set(server.mails)
    for (const { draft, state } of subject.told()) {
      const isMailed = mailed.has(draft.emailAddress)
      if (isSent(state) && !isMailed) faults.untrueSent += 1
      if (['failed', 'cancelled', 'waiting'].includes(state) && isMailed) faults.untrueFailed += 1
    }
  }
  /** Whatever else the person does meanwhile. */
  function meddle() {
    if (random.chance(0.3)) schedule.after(random.between(0, 20_000), subject.cancel)
    if (random.chance(0.5)) schedule.after(random.between(0, 20_000), () => void subject.reload())
    if (random.chance(0.3)) schedule.after(random.between(0, 20_000), () => void subject.retry())
  }

  // Most have seen the list before.
  server.weather.bad = false
  if (invited.size > 0 || random.chance(0.7)) await settle(subject.reload())
  server.weather.bad = true
  meddle()
  await settle(subject.send(drafts))
  for (let presses = Math.floor(random.between(0, 5)); presses > 0; presses -= 1) {
    await schedule.run(schedule.now() + random.between(0, 30_000))
    meddle()
    const left = subject.told().filter(({ state }) => !isSent(state))
    // Some paste what is left into the form again.
    const again = random.chance(0.3) ? subject.send(left.map(({ draft }) => draft)) : subject.retry()
    await settle(again)
  }
  server.weather.bad = false
  await schedule.run(schedule.now() + 60_000)
  for (let presses = 3; presses > 0; presses -= 1) await settle(subject.retry())
  const addresses = new Set(server.mails)
  /** What a strict server refuses is not sent, and nothing else is left. */
  const isDue = ({ emailAddress }: InvitationDraft) => lax || !invited.has(emailAddress)
  faults.unsent = subject.told().filter(({ draft, state }) => isDue(draft) && !isSent(state)).length
  faults.unsent += drafts.filter((draft) => isDue(draft) && !addresses.has(draft.emailAddress)).length
  faults.twice = server.mails.length - addresses.size
  subject.leave()
  faults.noise.push(...laboratory.noise())
  return faults
}
