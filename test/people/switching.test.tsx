import { screen } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { InvitationTicket, useInvitationsClient, useRedeemTicket } from 'invitekit'
import type { InvitationsClient } from 'invitekit'
import {
  createMemoryDatabase,
  exampleNow,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import { createLaboratory } from '../support/harness/laboratory.ts'
import { seedsFrom } from '../support/harness/trials.ts'
import { clearings, handovers, interleave } from './interleaving.tsx'
import type { Interleaving } from './interleaving.tsx'

vi.setConfig({ testTimeout: 120_000 })

// What a press loads is there from the beginning: no file is waited for in a time that stands still.
const loaded = import.meta.glob('../../src/{components,query,i18n}/**/*.{ts,tsx}')
beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  await Promise.all(Object.values(loaded).map((load) => load()))
})

/** `SEED=123` runs just that one. */
const replayed = Number(process.env['SEED'] ?? 0)

async function interleaveAll(seeds: Iterable<number>): Promise<Interleaving[]> {
  const laboratory = createLaboratory()
  const runs: Interleaving[] = []
  try {
    for (const seed of seeds) runs.push(await interleave(laboratory, seed))
  } finally {
    laboratory.close()
  }
  return runs
}

/** What to read where runs failed: the first one from its beginning to its end. */
function explain(runs: readonly Interleaving[]): string {
  const failed = runs.filter(({ faults }) => faults.length > 0)
  const [first] = failed
  if (!first) return ''
  const { seed, handover, clearing, trace, faults } = first
  return [
    `${failed.length} runs failed. Replay the first: SEED=${seed} npx vitest run --project unit test/people`,
    `${handover}, cleared by: ${clearing}`,
    ...trace,
    ...faults,
  ].join('\n')
}

const isWrite = ({ verb }: { verb: string }) => verb === 'accept' || verb === 'decline'

describe('another person on the same device', () => {
  it('F39 T09: sees and sends nothing of the one before, in 1,000 interleavings', async () => {
    const runs = await interleaveAll(replayed ? [replayed] : seedsFrom(1, 1000))
    expect(explain(runs)).toBe('')

    // Where the session has gone before the page, the page can't know: it sends what somebody presses there, and
    // reads what it would have read. Not one write more, and nothing at all once the page has changed.
    for (const { requests, pressesInGap, handover } of runs) {
      const inGap = requests.filter(({ owner, session }) => owner !== session)
      expect(inGap.filter(isWrite).length).toBeLessThanOrEqual(pressesInGap)
      expect(inGap.every(({ owner, page }) => owner === page || page === '')).toBe(true)
      expect(handover === 'session first' || inGap.length === 0).toBe(true)
    }
    if (replayed) return

    // And the runs have tried what they are to try.
    expect(new Set(runs.map(({ clearing, handover }) => `${clearing}, ${handover}`)).size).toBe(
      clearings.length * handovers.length,
    )
    expect(runs.filter(({ underWay }) => underWay > 0).length).toBeGreaterThan(500)
    expect(runs.filter(({ pressesInGap }) => pressesInGap > 0).length).toBeGreaterThan(50)
    expect(runs.flatMap(({ requests }) => requests).filter(isWrite).length).toBeGreaterThan(1000)
  })

  it('F39 T09: does not see, for one moment, what the one before has joined by a ticket', async () => {
    const database = createMemoryDatabase({
      invitations: [memoryInvitation({ ticket: 'secret' })],
      clock: () => exampleNow,
    })
    const clients = ['invitee@example.com', 'other@example.org'].map((emailAddress) =>
      memoryInvitations({ emailAddress, database }),
    )
    const ticket = new InvitationTicket('secret')
    const seen: [string, string][] = []
    function Page() {
      const { scope } = useInvitationsClient()
      const { data, variables, status, mutate } = useRedeemTicket(ticket)
      seen.push([scope, JSON.stringify([data, variables, status])])
      return <button onClick={() => mutate()}>Join {data?.publicOrganizationData.name}</button>
    }
    const root = createRoot(document.body.appendChild(document.createElement('main')))
    const show = (client: InvitationsClient | undefined) =>
      root.render(
        client && (
          <WithInvitations client={client}>
            <Page />
          </WithInvitations>
        ),
      )
    const texts: string[] = []
    show(clients[0])
    ;(await screen.findByRole('button', { name: 'Join' })).click()
    await screen.findByRole('button', { name: 'Join Acme' })
    const watcher = new MutationObserver(() => texts.push(document.body.textContent))
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true })
    show(clients[1])
    await screen.findByRole('button', { name: 'Join' })
    watcher.disconnect()
    root.unmount()
    document.body.replaceChildren()
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.includes('Acme'))).toEqual([])
    const theirs = seen.filter(([scope]) => scope === clients[1]?.scope)
    expect(theirs.length).toBeGreaterThan(0)
    expect(theirs.filter(([, told]) => told !== JSON.stringify([undefined, undefined, 'idle']))).toEqual([])
  })
})
