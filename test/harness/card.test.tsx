import { beforeAll, describe, expect, it, vi } from 'vitest'
import { card } from '../support/harness/card.tsx'
import { explain, seedsFrom, tryAll } from '../support/harness/trials.ts'

// One run must have ended before the next one takes the clock, however busy the machine is.
vi.setConfig({ testTimeout: 120_000 })

// What a press loads is there from the beginning: no file is waited for in a time that stands still.
const loaded = import.meta.glob('../../src/{components,query,i18n}/**/*.{ts,tsx}')
beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  await Promise.all(Object.values(loaded).map((load) => load()))
})

/** `SEED=123` runs just that one. */
const replayed = Number(process.env['SEED'] ?? 0)

describe('the accept card in 100 interleavings', () => {
  it('F29 F30 F37 F38: is true, keeps the focus, and says each outcome once', async () => {
    const trials = await tryAll(replayed ? [replayed] : seedsFrom(1, 100), card, { alone: true })
    expect(explain(trials)).toBe('')
    expect(trials).toMatchObject({ misled: 0, broken: {} })
    expect(trials.members).toBeGreaterThanOrEqual(Math.floor(0.6 * trials.runs))
  })
})
