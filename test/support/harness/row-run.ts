import { QueryClient } from '@tanstack/react-query'
import { sentInvitationsOptions, toInvitation } from 'invitekit/headless'
import { acceptancesOf } from '../../../src/query/acceptances.ts'
import { sentProgressOf } from '../../../src/query/sent-progress.ts'
import type { SentPress } from '../../../src/query/sent-progress.ts'
import type { Laboratory } from './laboratory.ts'
import { createSendingServer } from './sending-server.ts'

/** What was wrong in one run. */
export interface RowFaults {
  /** Revoked without a press, or after it was taken back. */
  unasked: number
  /** Told that it was done, and it was not. */
  untrueDone: number
  /** Told that it was not done, and it was. */
  untrueFailed: number
  /** Mails beyond the presses. */
  extraMails: number
  /** Not done in the end, in good weather. */
  undone: number
  noise: string[]
}

/** One run: an administrator who revokes, takes back and mails again, in all weathers. */
export async function runRows(
  laboratory: Laboratory,
  seed: number,
  /** How a press for which nobody knows what became of it is followed. @default As the interface does */
  press = 'again' as 'again' | 'blindly',
): Promise<RowFaults> {
  const { schedule } = laboratory
  schedule.begin(seed)
  const { random } = schedule
  const server = createSendingServer({
    schedule,
    lax: true,
    chunkSize: 10,
    renames: random.chance(0.5),
    skew: random.pick([0, -300_000, 7_200_000]),
  })
  const faults: RowFaults = {
    unasked: 0,
    untrueDone: 0,
    untrueFailed: 0,
    extraMails: 0,
    undone: 0,
    noise: [],
  }
  const client = { scope: 'admin', sent: server.port }
  const queryClient = new QueryClient()
  const acceptances = acceptancesOf(client, queryClient)
  const progresses = sentProgressOf(acceptances, client)
  const letGo = acceptances.hold()
  const names = Array.from({ length: Math.ceil(random.between(0, 8)) }, (_, i) => `person${i}@example.com`)
  for (const name of names) server.add(name)
  server.weather.bad = false
  const list = { ...sentInvitationsOptions(client), staleTime: 0 }
  const reading = queryClient.fetchQuery(list)
  await schedule.run(schedule.now() + 5000)
  await reading
  server.weather.bad = true

  const shown = (name: string) =>
    queryClient.getQueryData(list.queryKey)?.items.find((one) => one.emailAddress === name)
  const mailsTo = (name: string) => server.mails.filter((one) => one === name).length
  const openOf = (name: string) =>
    [...server.invitations.values()].filter((one) => one.emailAddress === name && one.status === 'pending')
      .length

  for (const name of names) {
    const verb = random.pick(['revoke', 'resend'] as const)
    const invitation = shown(name)
    if (!invitation) continue
    const id = invitation.id
    const pressed: SentPress = { verb, invitation: toInvitation(invitation), cooldown: 0 }
    const isDone = () => (verb === 'revoke' ? openOf(name) === 0 : mailsTo(name) > 0)

    progresses.press([id], pressed)
    if (verb === 'revoke' && random.chance(0.4)) {
      await schedule.run(schedule.now() + random.between(0, 7900))
      progresses.undo([id])
      await schedule.run(schedule.now() + 60_000)
      if (openOf(name) === 0) faults.unasked += 1
      continue
    }
    await rest(id)
    for (let presses = Math.floor(random.between(0, 4)); presses > 0; presses -= 1) {
      if (press === 'blindly' && progresses.get(id).state !== 'idle') progresses.tell([id], { doubts: {} })
      if (random.chance(0.3)) void queryClient.fetchQuery(list).catch(() => {})
      if (progresses.get(id).state === 'unknown')
        progresses.press([id], { ...pressed, check: random.chance(0.5) })
      else if (progresses.get(id).state === 'failed') progresses.press([id], pressed)
      await rest(id)
      judge(id, isDone())
    }
    server.weather.bad = false
    await schedule.run(schedule.now() + 90_000)
    for (let presses = 2; presses > 0 && progresses.get(id).state !== 'idle'; presses -= 1) {
      progresses.press([id], pressed)
      await rest(id)
    }
    judge(id, isDone())
    if (progresses.get(id).state !== 'idle') faults.undone += 1
    if (verb === 'resend') faults.extraMails += Math.max(0, mailsTo(name) - 1)
    server.weather.bad = true
  }
  letGo()
  queryClient.clear()
  faults.noise.push(...laboratory.noise())
  return faults

  async function rest(id: string) {
    const isBusy = () => ['revoking', 'underWay'].includes(progresses.get(id).state)
    await schedule.run(schedule.now() + 3_600_000, () => !isBusy())
    if (isBusy()) faults.noise.push('It never ends.')
  }
  function judge(id: string, isDone: boolean) {
    const { state, done } = progresses.get(id)
    if (state === 'idle' && done && !isDone) faults.untrueDone += 1
    if (state === 'failed' && isDone) faults.untrueFailed += 1
  }
}
