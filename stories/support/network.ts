import { onlineManager } from '@tanstack/react-query'
import type { InvitationErrorCode } from 'invitekit'
import type { MemoryDatabase, MemoryVerb } from 'invitekit/testing'
import { offline } from './offline.ts'

/** What becomes of one request. */
interface Fate {
  /** How long its answer takes, in milliseconds. */
  latency?: number
  /** What it fails with. */
  fails?: InvitationErrorCode
  /** Whether it was carried out all the same: only the answer is lost. */
  carriedOut?: boolean
}

interface Network {
  title: string
  /** Begins anew: a series of fates is the same each time. */
  begin: () => (verb: MemoryVerb) => Fate
}

const reads: readonly MemoryVerb[] = ['list', 'get', 'isMember']

/** A fate for writes, while reads are answered. */
function writes(fate: Fate): Network['begin'] {
  return () => (verb) => (reads.includes(verb) ? {} : fate)
}

/** What a backend may refuse a write with. Being offline is a network of its own. */
const refusals: Record<Exclude<InvitationErrorCode, 'offline'>, string> = {
  signedOut: 'signed out',
  wrongAccount: 'wrong account',
  unverified: 'address not verified',
  forbidden: 'forbidden',
  limitReached: 'no room left',
  notUsable: 'not usable',
  expired: 'expired',
  inviterGone: 'inviter gone',
  organizationGone: 'organization gone',
  alreadyMember: 'a member already',
  alreadyInvited: 'invited already',
  invalidEmailAddress: 'no e-mail address',
  invalidRole: 'no such role',
  rateLimited: 'too many requests',
  network: 'network failure',
  timeout: 'timeout',
  serverError: 'server error',
  malformed: 'answer not understood',
  unconfirmed: 'not confirmed',
  notSent: 'not sent',
  changed: 'changed meanwhile',
  framed: 'in a frame',
  unsupported: 'not supported',
  other: 'for a reason of its own',
}

function isRefusal(code: string): code is keyof typeof refusals {
  return Object.hasOwn(refusals, code)
}

/** Numbers from 0 to 1 that look like chance, and are the same in every run: Lehmer's generator. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function flaky(): () => Fate {
  const next = chance(4)
  return () => {
    const latency = Math.round(100 + next() * 1400)
    const luck = next()
    if (luck < 0.15) return { latency, fails: 'network' }
    if (luck < 0.3) return { latency, fails: 'network', carriedOut: true }
    return luck < 0.4 ? { latency, fails: 'serverError' } : { latency }
  }
}

/** Every network, by its name in the toolbar. */
export const networks = new Map<string, Network>([
  ['fast', { title: 'Fast', begin: () => () => ({}) }],
  ['slow', { title: 'Slow (2 s)', begin: () => () => ({ latency: 2000 }) }],
  ['offline', { title: 'Offline', begin: () => () => ({ fails: 'network' }) }],
  ['flaky', { title: 'Flaky', begin: flaky }],
  ['lost', { title: 'Answers to writes are lost', begin: writes({ fails: 'network', carriedOut: true }) }],
  ['down', { title: 'Server down, for reads too', begin: () => () => ({ fails: 'serverError' }) }],
  ...Object.entries(refusals).flatMap(([code, title]): [string, Network][] =>
    isRefusal(code) ? [[code, { title: `Refused: ${title}`, begin: writes({ fails: code }) }]] : [],
  ),
])

/**
 * Lets a database answer through whichever network is chosen. While that is fast, it answers just as the story has set
 * it; any other takes the place of the story's own latency and faults.
 */
export function connect(database: MemoryDatabase): (network: string) => void {
  const { answer } = database
  let current = 'fast'
  return (name) => {
    if (name === current) return
    current = name
    const fateOf = name === 'fast' ? undefined : networks.get(name)?.begin()
    database.answer = fateOf
      ? (verb, work, signal) => {
          const { latency = 0, fails, carriedOut } = fateOf(verb)
          const faults = fails && { [verb]: { code: fails, when: carriedOut ? 'after' : 'before' } }
          return { ...database, answer, latency, faults: faults ?? {} }.answer(verb, work, signal)
        }
      : answer
  }
}

let comeBack: (() => void) | undefined

/** Makes the browser and TanStack Query believe that there is no network, for as long as that is chosen. */
export function goOffline(offlineIsChosen: boolean) {
  if (offlineIsChosen === Boolean(comeBack)) return
  comeBack?.()
  comeBack = offlineIsChosen ? offline() : undefined
  onlineManager.setOnline(!offlineIsChosen)
}
