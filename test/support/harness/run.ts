import { QueryClient } from '@tanstack/react-query'
import { backendOf } from './backends.ts'
import type { Backend } from './backends.ts'
import type { Laboratory } from './laboratory.ts'
import { people } from './people.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import type { CreateSubject, Fault } from './subject.ts'
import { createWorld } from './world.ts'
import type { Tab, World } from './world.ts'

/** What one seed led to. */
export interface Run {
  seed: number
  backend: string
  violations: Fault[]
  /** Somebody is a member, and the last word that they read is that it failed. */
  misled: boolean
  /** Whether the invitee is a member in the end. */
  member: boolean
  requests: number
  trace: string[]
}

interface Deed {
  weight: number
  /** Undefined where it makes no sense in this world. */
  act: (world: World, random: Random, backend: Backend) => void
}

function openTabs({ tabs }: World): Tab[] {
  return tabs.filter(({ open }) => open)
}

function someTab(world: World, random: Random): Tab | undefined {
  const [first, ...rest] = openTabs(world)
  return first && random.pick([first, ...rest])
}

/** Goes away and comes back: what the page held is kept, or, where the backend can tell it anew, is lost. */
function reopen(world: World, tab: Tab, queryClient: QueryClient) {
  world.closeTab(tab)
  const name = queryClient === tab.queryClient ? tab.name : nextName(world, tab)
  world.openTab(name, tab.person, queryClient)
}

function nextName({ tabs }: World, { name }: Tab): string {
  return `${name.slice(0, 5)}.${tabs.length}`
}

/** What people and the weather do, in any order. */
const deeds: readonly [Deed, ...Deed[]] = [
  {
    weight: 40,
    act: (world, random) => {
      const tab = someTab(world, random)
      if (tab) world.goOn(tab)
    },
  },
  {
    // Two clicks in one task, or a key that is held.
    weight: 8,
    act: (world, random) => {
      const tab = someTab(world, random)
      if (!tab || !world.canAccept(tab)) return
      world.press(tab, 'accept')
      world.press(tab, random.chance(0.8) ? 'accept' : 'decline')
    },
  },
  {
    weight: 4,
    act: (world, random) => {
      const tab = someTab(world, random)
      if (tab?.subject.state() === 'idle') world.press(tab, 'decline')
    },
  },
  {
    weight: 5,
    act: (world, random) => {
      const tab = someTab(world, random)
      if (tab) world.checkAgain(tab)
    },
  },
  {
    weight: 12,
    act: (world, random) => {
      const tab = someTab(world, random)
      if (tab) world.refetch(tab)
    },
  },
  {
    weight: 8,
    act: (world) => {
      world.tell('the administrator revokes')
      world.server.revoke()
    },
  },
  {
    weight: 3,
    act: (world) => {
      world.tell('it expires')
      world.server.expire()
    },
  },
  {
    weight: 4,
    act: (world, random) => {
      const connected = !world.browser.connected
      world.tell(connected ? 'the connection is back' : 'the connection is gone')
      world.network.connect(connected)
      // One in three browsers has not noticed.
      if (random.chance(0.66)) world.claimOnline(connected)
    },
  },
  {
    // It believes to be offline, and is not.
    weight: 2,
    act: (world) => world.claimOnline(false),
  },
  {
    weight: 6,
    act: (world, random, backend) => {
      const tab = someTab(world, random)
      if (!tab) return
      const reloaded = backend.remembers && random.chance(0.5)
      reopen(world, tab, reloaded ? new QueryClient() : tab.queryClient)
    },
  },
]

/** Who sits at the browser in the end. */
type Ending = 'stays' | 'returns' | 'leaves'

/** The ways in which hosts clear what a person has left behind: not at all, too. */
const clearings: readonly [(queryClient: QueryClient) => void, ...((queryClient: QueryClient) => void)[]] = [
  () => {},
  (queryClient) => queryClient.clear(),
  (queryClient) => queryClient.getQueryCache().clear(),
  (queryClient) => queryClient.removeQueries(),
]

function signOut(world: World) {
  world.tell('whoever is here signs out')
  for (const tab of openTabs(world)) world.closeTab(tab)
  world.browser.session = null
}

function signIn(world: World, person: (typeof people)['bo' | 'cy'], queryClient: QueryClient) {
  world.browser.session = person
  world.openTab(`tab 1.${world.tabs.length}`, person, queryClient)
}

async function sitDownElse(world: World, random: Random, ending: Ending, queryClient: QueryClient) {
  if (ending === 'stays') return
  signOut(world)
  if (ending === 'leaves') random.pick(clearings)(queryClient)
  await world.pass(random.pick([0, 10, 500]))
  if (ending === 'leaves' || random.chance(0.5)) signIn(world, people.cy, queryClient)
  if (ending === 'leaves') return
  await world.pass(random.pick([10, 1000, 20_000]))
  signOut(world)
  signIn(world, people.bo, queryClient)
}

/** All is well again: everybody comes back to the page, and does at most one thing more. */
async function clearUp(world: World) {
  world.tell('all is well again')
  world.network.heal()
  world.network.connect(true)
  world.claimOnline(true)
  await world.settle()
  const [first, ...others] = openTabs(world)
  for (const tab of [first, ...others]) {
    if (!tab) continue
    world.refetch(tab)
    await world.settle()
    const done = ['joined', 'declined'].includes(tab.subject.state())
    const concerned = tab === first || world.server.memberships(tab.person) > 0
    if (done || !concerned) continue
    world.goOn(tab)
    await world.settle()
  }
}

export interface RunOptions {
  /** There is never a second tab. @default false */
  alone?: boolean
}

/** One run: a person accepts while everything happens that can, and then all is well again. */
export async function run(
  laboratory: Laboratory,
  seed: number,
  createSubject: CreateSubject,
  { alone = false }: RunOptions = {},
): Promise<Run> {
  const backend = backendOf(seed)
  // What people do must not depend on how often a client draws lots.
  const random = createRandom(seed ^ 0x5eed)
  const skew = random.chance(0.1) ? random.pick([-300_000, 300_000]) : 0
  const world = createWorld({ laboratory, seed, backend, createSubject, skew })
  const first = world.openTab('tab 1', people.bo)
  if (random.chance(0.35) && !alone) world.openTab('tab 2', people.bo)
  await world.settle()

  world.network.harm()
  world.press(first, 'accept')
  const pace = random.pick([100, 1500, 8000, 30_000])
  const ending: Ending = random.pick(['stays', 'stays', 'stays', 'stays', 'returns', 'leaves'])
  for (let left = Math.floor(random.between(1, 7)); left > 0; left -= 1) {
    await world.pass(random.chance(0.15) ? 0 : random.between(0, pace))
    random.weighted(deeds).act(world, random, backend)
  }
  await world.pass(random.between(0, pace))
  await sitDownElse(world, random, ending, first.queryClient)
  await clearUp(world)
  world.inspect()

  const misled = openTabs(world).some(
    ({ person, subject }) => world.server.memberships(person) > 0 && subject.state() === 'failed',
  )
  const member = world.server.memberships(people.bo) > 0
  for (const tab of openTabs(world)) world.closeTab(tab)
  const { violations, trace, network } = world
  return { seed, backend: backend.name, violations, misled, member, requests: network.sent.length, trace }
}
