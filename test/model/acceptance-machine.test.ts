import { equal } from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acceptanceState,
  isOpen,
  isPressable,
  isSettled,
  step,
  untouched,
} from '../../src/model/acceptance.ts'
import type {
  AcceptanceEvent,
  AcceptanceProgress,
  AcceptanceState,
  AcceptanceVerb,
} from '../../src/model/acceptance.ts'
import { InvitationError } from '../../src/model/error.ts'
import type { InvitationErrorCode } from '../../src/model/error.ts'

/** Where each failure leaves a person, whatever they had pressed. */
const refusals = {
  signedOut: 'signedOut',
  wrongAccount: 'wrongAccount',
  unverified: 'unverified',
  forbidden: 'forbidden',
  limitReached: 'limitReached',
  rateLimited: 'rateLimited',
  notUsable: 'notUsable',
  expired: 'expired',
  inviterGone: 'inviterGone',
  organizationGone: 'organizationGone',
  offline: 'offline',
  notSent: 'notSent',
  changed: 'changed',
  framed: 'framed',
  network: 'unknown',
  timeout: 'unknown',
  serverError: 'unknown',
  malformed: 'unknown',
  unconfirmed: 'unknown',
  alreadyMember: 'failed',
  alreadyInvited: 'failed',
  invalidEmailAddress: 'failed',
  invalidRole: 'failed',
  unsupported: 'unsupported',
  other: 'failed',
} as const satisfies Record<InvitationErrorCode, AcceptanceState>

const codes = Object.keys(refusals).filter((code): code is InvitationErrorCode => code in refusals)

/** Where an answer leaves a person. */
const answers = {
  pending: 'idle',
  accepted: 'joined',
  declined: 'declined',
  revoked: 'revoked',
  expired: 'expired',
  on_hold: 'unrecognised',
} as const satisfies Record<string, AcceptanceState>

const verbs = ['accept', 'decline', 'declineSoon', 'check', 'activate'] as const satisfies AcceptanceVerb[]
const final: readonly AcceptanceState[] = ['joined', 'declined', 'revoked', 'unrecognised']
const every: readonly AcceptanceState[] = [
  ...new Set<AcceptanceState>([
    ...Object.values(answers),
    ...Object.values(refusals),
    'accepting',
    'declining',
  ]),
]

/** What a person sees, as plainly as it can be told: where they were led, and what they are waiting for. */
interface Model {
  /** The last answer's state. */
  ground: AcceptanceState
  refusal: AcceptanceState | null
  waitingFor: AcceptanceVerb | null
}

/** The invitation as the page has it, beside the progress made with it. */
interface Real {
  progress: AcceptanceProgress
  status: string
}

function shownBy({ ground, refusal, waitingFor }: Model): AcceptanceState {
  if (final.includes(ground)) return ground
  if (waitingFor === 'accept') return 'accepting'
  if (waitingFor === 'decline' || waitingFor === 'declineSoon') return 'declining'
  return refusal ?? ground
}

function shown({ progress, status }: Real): AcceptanceState {
  return acceptanceState({ ...progress, status: progress.status ?? status })
}

const seen = new Set<string>()

class Happening implements fc.Command<Model, Real> {
  readonly name: string
  readonly event: AcceptanceEvent
  readonly tell: (model: Model) => void

  constructor(name: string, event: AcceptanceEvent, tell: (model: Model) => void) {
    this.name = name
    this.event = event
    this.tell = tell
  }

  check() {
    return true
  }

  run(model: Model, real: Real) {
    seen.add(`${shownBy(model)} + ${this.name}`)
    const before = real.progress
    const frozen = JSON.stringify(before)
    real.progress = step(before, this.event)
    if (this.event.type === 'answered') real.status = this.event.status
    this.tell(model)
    // Plain assertions: there are a hundred thousand of them.
    equal(JSON.stringify(before), frozen)
    equal(shown(real), shownBy(model))
    equal(real.progress.underWay, model.waitingFor)
  }

  toString() {
    return this.name
  }
}

const happenings = [
  ...verbs.map(
    (verb) =>
      new Happening(`press ${verb}`, { type: 'pressed', verb }, (model) => {
        model.waitingFor ??= verb
      }),
  ),
  ...Object.entries(answers).map(
    ([status, ground]) =>
      new Happening(`answer ${status}`, { type: 'answered', status }, (model) =>
        Object.assign(model, { ground, refusal: null, waitingFor: null }),
      ),
  ),
  ...codes.map(
    (code) =>
      new Happening(`fail ${code}`, { type: 'failed', error: new InvitationError(code) }, (model) =>
        Object.assign(model, { refusal: refusals[code], waitingFor: null }),
      ),
  ),
]

describe('the machine', () => {
  it('leads from every state, on everything that can happen, to where a person has to be', () => {
    fc.assert(
      fc.property(
        fc.commands(
          happenings.map((happening) => fc.constant(happening)),
          { maxCommands: 60, size: '+1' },
        ),
        (commands) =>
          fc.modelRun(
            (): { model: Model; real: Real } => ({
              model: { ground: 'idle', refusal: null, waitingFor: null },
              real: { progress: untouched, status: 'pending' },
            }),
            commands,
          ),
      ),
      { numRuns: 1500, seed: 3 },
    )
    const pairs = every.flatMap((state) => happenings.map(({ name }) => `${state} + ${name}`))
    expect([every.length, happenings.length]).toEqual([24, 36])
    expect(pairs.filter((pair) => !seen.has(pair))).toEqual([])
  }, 30_000)

  it('gives the same object back for what means nothing', () => {
    const busy = step(untouched, { type: 'pressed', verb: 'accept' })
    for (const verb of verbs) expect(step(busy, { type: 'pressed', verb })).toBe(busy)
  })

  it('takes back what has not been sent', () => {
    const soon = step(untouched, { type: 'pressed', verb: 'declineSoon' })
    expect(step(soon, { type: 'pressed', verb: 'accept' })).toBe(soon)
    expect(step(soon, { type: 'answered', status: 'pending' })).toEqual(untouched)
    // Pressed all the same: its row keeps its place.
    expect(step(soon, { type: 'answered', status: 'pending' })).not.toBe(untouched)
  })

  it('has each state open, settled or refused, and Accept in none that is settled', () => {
    expect(every.filter((state) => isOpen(state) && isSettled(state))).toEqual([])
    expect(every.filter((state) => isSettled(state) && isPressable(state))).toEqual([])
    expect(every.filter((state) => isOpen(state) && !isPressable(state))).toEqual([])
    expect(every.filter((state) => !isOpen(state) && !isSettled(state) && !isPressable(state))).toEqual([
      'wrongAccount',
      'notUsable',
      'inviterGone',
      'organizationGone',
      'unknown',
    ])
  })

  it('T04: knows an invitation to somebody else before anybody presses, until the backend says more', () => {
    const facts = { status: 'pending', underWay: null, error: null, foreign: true } as const
    expect(acceptanceState(facts)).toBe('wrongAccount')
    expect(acceptanceState({ ...facts, status: 'expired' })).toBe('wrongAccount')
    expect(acceptanceState({ ...facts, status: 'accepted' })).toBe('joined')
    expect(acceptanceState({ ...facts, error: new InvitationError('network') })).toBe('wrongAccount')
  })
})
