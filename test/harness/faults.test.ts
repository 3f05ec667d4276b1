// @vitest-environment node
import type { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { backends } from '../support/harness/backends.ts'
import type { Backend } from '../support/harness/backends.ts'
import { fates, truncate } from '../support/harness/fates.ts'
import type { Fate } from '../support/harness/fates.ts'
import { invitekit } from '../support/harness/invitekit.ts'
import { createLaboratory } from '../support/harness/laboratory.ts'
import { people } from '../support/harness/people.ts'
import { createWorld } from '../support/harness/world.ts'
import type { Tab, World } from '../support/harness/world.ts'

// One run must have ended before the next one takes the clock, however busy the machine is.
vi.setConfig({ testTimeout: 120_000 })

const all = Object.values(backends)
const second = 1000

/** A world in which Bo has the page open, and all has gone well so far. */
async function inWorld(backend: Backend, act: (world: World, tab: Tab) => Promise<void>, seed = 1) {
  const laboratory = createLaboratory()
  try {
    const world = createWorld({ laboratory, seed, backend, createSubject: invitekit })
    const tab = world.openTab('tab 1', people.bo)
    await world.settle()
    await act(world, tab)
    await world.settle()
    world.inspect()
    expect(world.violations.length > 0 ? world.trace.join('\n') : '').toBe('')
    for (const one of world.tabs) if (one.open) world.closeTab(one)
  } finally {
    laboratory.close()
  }
}

function writes({ network }: World): number {
  return network.sent.filter(({ method }) => method === 'POST').length
}

/** What becomes of a press whose write meets this fate, where all else goes well. */
async function pressInto(fate: Fate, world: World, tab: Tab, verb: 'accept' | 'decline' = 'accept') {
  world.network.heal()
  // Whatever was read is fresh, so that the write is the first to be sent.
  world.refetch(tab)
  await world.pass(second)
  world.network.harm(fate)
  world.press(tab, verb)
  await world.pass(0)
  world.network.heal()
  await world.settle()
}

/** The methods of the requests that were sent since then. */
function since({ network }: World, before: number) {
  return network.sent.slice(before).map(({ method }) => method)
}

/** Acts once for each byte of an answer, in a world of its own. Gives the answer's size. */
async function cutAtEveryByte(backend: Backend, act: (cut: Fate, world: World, tab: Tab) => Promise<void>) {
  let size = 1
  for (let length = 0; length < size; length += 1) {
    const cut: Fate = {
      name: `cut at ${length}`,
      weight: 0,
      instead(own) {
        if (!own) throw new Error('The server has not answered.')
        size = own.body.length
        return truncate(own, length)
      },
    }
    await inWorld(backend, (world, tab) => act(cut, world, tab))
  }
  return size
}

function fateOf(name: string): Fate {
  const fate = fates.find((one) => one.name === name)
  if (!fate) throw new Error(`No fate is called ${name}.`)
  return fate
}

describe.each(all)('against $name', (backend) => {
  it('F26: two presses in one task are one write', () =>
    inWorld(backend, async (world, tab) => {
      world.press(tab, 'accept')
      world.press(tab, 'accept')
      world.press(tab, 'decline')
      await world.settle()
      expect([writes(world), tab.subject.state()]).toEqual([1, 'joined'])
    }))

  it.each(fates)('F11 F13: what it says is true after "$name" has befallen the write', async (fate) => {
    for (let seed = 1; seed <= 5; seed += 1) {
      await inWorld(
        backend,
        async (world, tab) => {
          await pressInto(fate, world, tab)
          const joined = world.server.memberships(people.bo) > 0
          // A write that arrives after it was read back can't be known of: pressing again finds it.
          const unheard = joined && fate.late && tab.subject.state() === 'notSent'
          expect(tab.subject.state() === 'joined' || unheard).toBe(joined)
          if (tab.subject.state() !== 'joined') world.goOn(tab)
        },
        seed,
      )
    }
  })

  it.each(fates)('I12: one press is at most eight requests where every one meets "$name"', (fate) =>
    inWorld(backend, async (world, tab) => {
      const before = world.network.sent.length
      world.network.harm(fate)
      world.press(tab, 'accept')
      await world.settle()
      const methods = since(world, before)
      expect(methods.length).toBeGreaterThan(0)
      expect(methods.length).toBeLessThanOrEqual(8)
      expect(methods.filter((method) => method === 'POST').length).toBeLessThanOrEqual(1)
      world.network.heal()
      world.goOn(tab)
    }),
  )

  it('F12: an answer that is cut at any byte is read back', async () => {
    const sizes = await cutAtEveryByte(backend, async (cut, world, tab) => {
      await pressInto(cut, world, tab)
      expect([cut.name, tab.subject.state()]).toEqual([cut.name, 'joined'])
    })
    expect(sizes).toBeGreaterThan(20)
  })

  it('F12: a page that is cut at any byte shows no invitation, and can be read again', async () => {
    const sizes = await cutAtEveryByte(backend, async (cut, world) => {
      world.network.harm(cut)
      const tab = world.openTab('tab 2', people.bo)
      await world.settle()
      expect([cut.name, tab.subject.state()]).toEqual([cut.name, 'unknown'])
      world.network.heal()
      world.checkAgain(tab)
      await world.settle()
      expect(tab.subject.state()).toBe('idle')
    })
    expect(sizes).toBeGreaterThan(200)
  })

  it('F25 T37: revoked before the press arrives, it says that it can’t be used', () =>
    inWorld(backend, async (world, tab) => {
      world.press(tab, 'accept')
      world.server.revoke()
      await world.settle()
      expect(['revoked', 'notUsable']).toContain(tab.subject.state())
      expect(world.server.memberships(people.bo)).toBe(0)
    }))

  it('F25 T37: revoked after the press has arrived, and its answer lost, it says that they joined', () =>
    inWorld(backend, async (world, tab) => {
      world.refetch(tab)
      await world.pass(second)
      world.network.harm(fateOf('500 after'))
      world.press(tab, 'accept')
      await world.pass(150)
      world.server.revoke()
      world.network.heal()
      await world.settle()
      expect(world.server.memberships(people.bo)).toBe(1)
      expect(tab.subject.state()).toBe('joined')
    }))

  it('F28: of two tabs that accept, both say that they joined', () =>
    inWorld(backend, async (world, tab) => {
      const other = world.openTab('tab 2', people.bo)
      await world.settle()
      world.press(tab, 'accept')
      world.press(other, 'accept')
      await world.settle()
      expect([tab, other].map(({ subject }) => subject.state())).toEqual(['joined', 'joined'])
    }))

  it('F28: of a tab that accepts and one that declines, both say what has happened', () =>
    inWorld(backend, async (world, tab) => {
      const other = world.openTab('tab 2', people.bo)
      await world.settle()
      world.press(tab, 'accept')
      world.press(other, 'decline')
      await world.settle()
      world.refetch(other)
      await world.settle()
      // Where nothing can be declined, the other tab sees at the next look what this one did.
      const joined = world.server.memberships(people.bo) > 0
      const states = [tab, other].map(({ subject }) => subject.state())
      expect(
        joined
          ? [['joined', 'joined']]
          : [
              ['notUsable', 'declined'],
              ['declined', 'declined'],
            ],
      ).toContainEqual(states)
    }))

  it('F29: what is pressed is carried out though the page goes, and known when it comes back', () =>
    inWorld(backend, async (world, tab) => {
      world.refetch(tab)
      await world.pass(second)
      world.press(tab, 'accept')
      await world.pass(0)
      world.closeTab(tab)
      await world.settle()
      const back = world.openTab('tab 1', people.bo, tab.queryClient)
      expect([writes(world), back.subject.state()]).toEqual([1, 'joined'])
    }))

  it('F35: a press while offline is sent at no later time', () =>
    inWorld(backend, async (world, tab) => {
      world.network.connect(false)
      world.claimOnline(false)
      world.press(tab, 'accept')
      await world.settle()
      expect(['offline', 'unknown']).toContain(tab.subject.state())
      const before = world.network.sent.length
      world.network.connect(true)
      world.claimOnline(true)
      await world.settle()
      expect(since(world, before)).not.toContain('POST')
      expect(world.server.memberships(people.bo)).toBe(0)
    }))

  it('F37: an older read that arrives after the accept does not undo it', () =>
    inWorld(backend, async (world, tab) => {
      const slow: Fate = { name: 'late', weight: 0, late: () => ({ before: 0, after: 3 * second }) }
      world.network.harm(slow)
      world.refetch(tab)
      await world.pass(200)
      world.network.heal()
      world.press(tab, 'accept')
      await world.pass(2 * second)
      expect(tab.subject.state()).toBe('joined')
      await world.settle()
      expect(tab.subject.state()).toBe('joined')
    }))

  it.each([
    ['nothing', () => {}],
    ['queryClient.clear()', (queryClient: QueryClient) => queryClient.clear()],
    ['queryCache.clear()', (queryClient: QueryClient) => queryClient.getQueryCache().clear()],
    ['removeQueries()', (queryClient: QueryClient) => queryClient.removeQueries()],
  ])('F39 T09: nothing of one person reaches the next one after %s', (_name, clear) =>
    inWorld(backend, async (world, tab) => {
      world.network.connect(false)
      world.claimOnline(false)
      world.press(tab, 'accept')
      await world.pass(100)
      world.closeTab(tab)
      clear(tab.queryClient)
      world.browser.session = people.cy
      world.network.connect(true)
      world.claimOnline(true)
      const next = world.openTab('tab 2', people.cy, tab.queryClient)
      await world.settle()
      expect(['wrongAccount', 'notUsable']).toContain(next.subject.state())
      expect(world.server.memberships(people.bo)).toBe(0)
    }),
  )

  it('F04: after signing in again, nothing is sent until somebody presses', () =>
    inWorld(backend, async (world, tab) => {
      world.browser.session = null
      world.press(tab, 'accept')
      await world.settle()
      expect(tab.subject.state()).toBe('signedOut')
      const before = world.network.sent.length
      world.browser.session = people.bo
      await world.settle()
      expect(since(world, before)).toEqual([])
      world.press(tab, 'accept')
      await world.settle()
      expect(tab.subject.state()).toBe('joined')
    }))
})

describe('browsers that are wrong about their connection', () => {
  it.each([backends.strict, backends.betterAuth])('F36: the attempt decides, against $name', (backend) =>
    inWorld(backend, async (world, tab) => {
      world.claimOnline(false)
      world.press(tab, 'accept')
      await world.settle()
      expect(tab.subject.state()).toBe('joined')
    }),
  )

  it('F57: Clerk’s silence while offline is no success', () =>
    inWorld(backends.clerk, async (world, tab) => {
      world.claimOnline(false)
      world.press(tab, 'accept')
      await world.settle()
      expect(writes(world)).toBe(0)
      expect(['offline', 'unknown']).toContain(tab.subject.state())
    }))
})
