// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { invitekit } from '../support/harness/invitekit.ts'
import { naive, retry3 } from '../support/harness/mutating.ts'
import { explain, seedsFrom, tellRun, tryAll } from '../support/harness/trials.ts'
import onceFailed from './seeds.json' with { type: 'json' }

// One run must have ended before the next one takes the clock, however busy the machine is.
vi.setConfig({ testTimeout: 120_000 })

/** `SEED=123 npx vitest run --project unit test/harness/accepting` tells that run from its beginning to its end. */
const replayed = Number(process.env['SEED'] ?? 0)

describe.each(replayed ? [replayed] : [])('the interleaving of seed %i', (seed) => {
  it('breaks nothing', async () => {
    const { failed, runs } = await tryAll([seed], invitekit, { onRun: (run) => console.log(tellRun(run)) })
    expect({ runs, failed: failed.length }).toEqual({ runs: 1, failed: 0 })
  })
})

describe.each(replayed ? [] : [1000])('%i interleavings of people, servers and faults', (runs) => {
  /** The same people and the same weather for every client. */
  const seeds = () => seedsFrom(1, runs)

  it('F25 F28 F29 F34 F35 F36 F37 F39 T09 T37: invitekit says what is true in every one of them', async () => {
    const trials = await tryAll(seeds(), invitekit)
    expect(explain(trials)).toBe('')
    expect(trials).toMatchObject({ runs, misled: 0, broken: {} })
    expect(trials.members).toBeGreaterThan(600)
  })

  it('a mutation that is sent once tells hundreds of members that it failed', async () => {
    const { misled, broken } = await tryAll(seeds(), naive)
    expect(misled).toBeGreaterThanOrEqual(300)
    expect(broken.I1).toBeGreaterThanOrEqual(misled)
  })

  it('one that is tried again tells more of them, and writes unasked', async () => {
    const { misled, broken } = await tryAll(seeds(), retry3)
    expect(misled).toBeGreaterThanOrEqual(400)
    expect(broken.I6).toBeGreaterThanOrEqual(400)
    // Also in the name of whoever signed in next.
    expect(broken.I7).toBeGreaterThanOrEqual(50)
  })

  it('the same seed is the same run', async () => {
    const { failed } = await tryAll(seedsFrom(1, 100), retry3)
    expect(failed.length).toBe(20)
    const sown = failed.map(({ seed }) => seed)
    const again = await tryAll(sown.toReversed(), retry3)
    expect(again.failed.toReversed().map(({ trace }) => trace)).toEqual(failed.map(({ trace }) => trace))
  })
})

describe('seeds that once failed', () => {
  it.each(replayed ? [] : onceFailed)('$seed: $why', async ({ seed }) => {
    expect(explain(await tryAll([seed], invitekit))).toBe('')
  })
})
