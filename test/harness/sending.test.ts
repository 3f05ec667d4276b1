// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createLaboratory } from '../support/harness/laboratory.ts'
import type { Laboratory } from '../support/harness/laboratory.ts'
import { runRows } from '../support/harness/row-run.ts'
import { naive, ours, runSending } from '../support/harness/sending-run.ts'
import type { CreateSendingSubject } from '../support/harness/sending-run.ts'

// One run must have ended before the next one takes the clock, however busy the machine is.
vi.setConfig({ testTimeout: 120_000 })

let laboratory: Laboratory

beforeAll(async () => {
  // What comes behind the page is there before the clock stands still.
  await Promise.all([import('../../src/query/sent-writes.ts'), import('../../src/query/carry-out-press.ts')])
  laboratory = createLaboratory()
})
afterAll(() => laboratory.close())

/** `SEED=123 npx vitest run --project unit test/harness/sending` tries that run alone. */
const replayed = Number(process.env['SEED'] ?? 0)
const seeds = replayed ? [replayed] : Array.from({ length: 1000 }, (_, i) => i + 1)

async function tryAll(create: CreateSendingSubject) {
  const failed: unknown[] = []
  const total = { twice: 0, untrueSent: 0, untrueFailed: 0, unsent: 0 }
  for (const seed of seeds) {
    const { noise, ...faults } = await runSending(laboratory, seed, create)
    total.twice += faults.twice
    total.untrueSent += faults.untrueSent
    total.untrueFailed += faults.untrueFailed
    total.unsent += faults.unsent
    if (noise.length > 0 || Object.values(faults).some(Boolean)) failed.push({ seed, ...faults, noise })
  }
  return { total, failed }
}

describe('1,000 sendings to up to 60 addresses, by people who press again and again', () => {
  it('F55 F56: nobody is mailed twice, and every address is told what became of it', async () => {
    const { failed } = await tryAll(ours)
    expect(failed).toEqual([])
  })

  it('sending again what has failed mails hundreds twice, in the same weather', async () => {
    const { total } = await tryAll(naive)
    expect(total.twice).toBeGreaterThan(500)
    expect(total.untrueFailed).toBeGreaterThan(500)
  })
})

describe('200 administrators who revoke, take back and mail again', () => {
  async function tryRows(press?: 'blindly') {
    const failed: unknown[] = []
    let extraMails = 0
    for (const seed of seeds.slice(0, 200)) {
      const { noise, ...faults } = await runRows(laboratory, seed, press)
      extraMails += faults.extraMails
      if (noise.length > 0 || Object.values(faults).some(Boolean)) failed.push({ seed, ...faults, noise })
    }
    return { failed, extraMails }
  }

  it('F56: what is said of a row is true, and no mail goes out that was not asked for', async () => {
    const { failed } = await tryRows()
    expect(failed).toEqual([])
  })

  it('pressing again without looking mails dozens twice, in the same weather', async () => {
    const { extraMails } = await tryRows('blindly')
    expect(extraMails).toBeGreaterThan(12)
  })
})
