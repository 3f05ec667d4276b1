import { QueryClient } from '@tanstack/react-query'
import type { Backend } from './backends.ts'
import type { Laboratory } from './laboratory.ts'
import { createNetwork } from './network.ts'
import type { Browser, Network } from './network.ts'
import { canary, invitationId, people } from './people.ts'
import type { Person } from './people.ts'
import type { ServerModel } from './server.ts'
import type { CreateSubject, Fault, Invariant, Subject } from './subject.ts'

/** One tab, as long as the same person has it open. */
export interface Tab {
  name: string
  person: Person
  queryClient: QueryClient
  subject: Subject
  canDecline: boolean
  counts: Counts
  open: boolean
}

/** What was asked for in a tab: goes on counting where the same page is shown again. */
interface Counts {
  presses: number
  checks: number
  reads: number
}

/** Everything that one run is made of: a server, a network, a browser with its tabs, and what went wrong. */
export interface World {
  server: ServerModel
  network: Network
  browser: Browser
  tabs: Tab[]
  violations: Fault[]
  trace: string[]
  tell: (line: string) => void
  openTab: (name: string, person: Person, queryClient?: QueryClient) => Tab
  closeTab: (tab: Tab) => void
  press: (tab: Tab, verb: 'accept' | 'decline') => void
  checkAgain: (tab: Tab) => void
  refetch: (tab: Tab) => void
  /** Does what the interface offers to somebody who wants to get on: press Accept, else "Check again". */
  goOn: (tab: Tab) => void
  /** Whether Accept is there, though a press may be under way. */
  canAccept: (tab: Tab) => boolean
  claimOnline: (online: boolean) => void
  /** Lets so many milliseconds pass. */
  pass: (delay: number) => Promise<void>
  /** Lets time pass until every request is answered and nothing more is asked. */
  settle: () => Promise<void>
  /** Looks at everything that must hold once all is quiet. */
  inspect: () => void
}

export interface WorldOptions {
  laboratory: Laboratory
  seed: number
  backend: Backend
  createSubject: CreateSubject
  /** How far the server's clock is ahead of the browser's, in milliseconds. @default 0 */
  skew?: number
}

/** How long nothing may have been asked for all to count as quiet: longer than any wait between tries. */
const calm = 70_000
/** How long clients wait for an answer before they give up. */
const patience = 30_000

const busy: readonly string[] = ['accepting', 'declining']

/** Where Accept is offered. Anywhere else, only "Check again" can lead on. */
const pressable: readonly string[] = [
  'idle',
  'signedOut',
  'unverified',
  'forbidden',
  'limitReached',
  'rateLimited',
  'failed',
  'offline',
  'notSent',
  'changed',
]

export function createWorld({ laboratory, seed, backend, createSubject, skew = 0 }: WorldOptions): World {
  const { schedule } = laboratory
  schedule.begin(seed)
  laboratory.claimOnline(true)
  laboratory.noise()

  const trace: string[] = []
  const violations: Fault[] = []
  const tabs: Tab[] = []
  const browser: Browser = { session: people.bo, connected: true }
  const clock = () => Date.now() + skew
  const server = backend.createServer({ clock })
  const network = createNetwork({ schedule, server, browser, clock, tell })

  function tell(line: string) {
    trace.push(`${(schedule.now() / 1000).toFixed(3).padStart(9)} s  ${line}`)
  }

  function blame(invariant: Invariant, what: string) {
    if (violations.some((one) => one.invariant === invariant && one.what === what)) return
    violations.push({ invariant, what })
    tell(`${invariant} is broken: ${what}`)
  }

  function openTab(name: string, person: Person, queryClient = new QueryClient()): Tab {
    queryClient.mount()
    const client = backend.createClient(network.fetchOf(name, person), person)
    const subject = createSubject({ client, queryClient, id: invitationId })
    const canDecline = client.received?.decline !== undefined
    const counts = tabs.find((tab) => tab.name === name)?.counts ?? { presses: 0, checks: 0, reads: 0 }
    counts.reads += 1
    const tab = { name, person, queryClient, subject, canDecline, counts, open: true }
    tabs.push(tab)
    tell(`${name} is opened by ${person.id}`)
    return tab
  }

  /** What must hold at every moment. */
  function watch() {
    for (const tab of tabs) {
      if (!tab.open) continue
      if (tab.subject.state() === 'joined' && server.memberships(tab.person) === 0)
        blame('I2', `${tab.name} says joined, and ${tab.person.id} is no member`)
    }
  }

  function watchWrites() {
    const { sent } = network
    const latest = sent.at(-1)
    if (latest?.method !== 'POST') return
    const young = schedule.now() - patience
    const writes = sent.filter(({ method, tab }) => method === 'POST' && tab === latest.tab)
    if (writes.filter(({ live, at }) => live && at > young).length > 1)
      blame('I6', `${latest.tab} has two writes under way`)
  }

  async function run(until: number, stop?: () => boolean) {
    let seen = -1
    await schedule.run(until, () => {
      if (seen !== network.sent.length) watchWrites()
      seen = network.sent.length
      watch()
      return stop?.() ?? false
    })
  }

  async function settle() {
    for (let round = 0; round < 100; round += 1) {
      await run(schedule.now() + 400_000, () => network.live() === 0)
      const before = network.sent.length
      await run(schedule.now() + calm, () => network.live() > 0)
      if (network.sent.length === before) return
    }
    blame('I5', 'it never comes to rest')
  }

  function inspectTab(tab: Tab) {
    const state = tab.subject.state()
    const memberships = server.memberships(tab.person)
    if (memberships > 0 && state !== 'joined')
      blame('I1', `${tab.person.id} is a member, and ${tab.name} says ${state}`)
    if (busy.includes(state) && network.live(({ tab: name }) => name === tab.name) === 0)
      blame('I5', `${tab.name} says ${state}, and nothing is under way`)
    for (const { invariant, what } of tab.subject.faults?.() ?? []) blame(invariant, what)
  }

  /** What each tab has sent, against what its person has asked for. */
  function inspectRequests(tab: Tab) {
    const { presses, checks, reads } = tab.counts
    const sent = network.sent.filter(({ tab: name }) => name === tab.name)
    const writes = sent.filter(({ method }) => method === 'POST').length
    const most = 8 * (presses + checks) + 3 * reads
    if (writes > presses) blame('I6', `${tab.name} sent ${writes} writes for ${presses} presses`)
    if (sent.length > most) blame('I12', `${tab.name} sent ${sent.length} requests, more than ${most}`)
    for (const { session, person, method, path, body } of sent) {
      if (session && session.id !== person.id)
        blame('I7', `${tab.name} of ${person.id} sends ${method} ${path} as ${session.id}`)
      if (`${path}${body}`.includes(canary) || path.includes('@')) blame('I11', `${tab.name} sends ${path}`)
    }
  }

  /** What is kept must be fit to be stored: no ticket anywhere, no address but in an invitation. */
  function inspectCache({ name, queryClient }: Tab) {
    const queries = queryClient.getQueryCache().getAll()
    const mutations = queryClient.getMutationCache().getAll()
    const keys = JSON.stringify([
      queries.map(({ queryKey }) => queryKey),
      mutations.map(({ state }) => state.variables),
    ])
    const values = JSON.stringify([
      queries.map(({ state }) => [state.data, String(state.error)]),
      mutations.map(({ state }) => [state.data, String(state.error)]),
    ])
    if (`${keys}${values}`.includes(canary)) blame('I11', `${name} keeps a ticket`)
    if (keys.includes('@')) blame('I11', `${name} has an address in a key`)
    for (const { queryKey, state } of queries) {
      if (queryKey.some((part) => String(part).includes(people.cy.id)) && foreign(state.data))
        blame('I7', `${name} keeps Bo's invitation for Cy`)
    }
  }

  function press(tab: Tab, verb: 'accept' | 'decline') {
    if (verb === 'decline' && !tab.canDecline) return
    tell(`${tab.name} presses ${verb} at ${tab.subject.state()}`)
    tab.counts.presses += 1
    tab.subject.press(verb)
  }

  function checkAgain(tab: Tab) {
    tell(`${tab.name} checks again at ${tab.subject.state()}`)
    tab.counts.checks += 1
    tab.subject.checkAgain()
  }

  return {
    server,
    network,
    browser,
    tabs,
    violations,
    trace,
    tell,
    openTab,
    closeTab(tab) {
      tell(`${tab.name} is closed`)
      tab.open = false
      tab.subject.dispose()
      tab.queryClient.unmount()
    },
    press,
    checkAgain,
    refetch(tab) {
      tell(`${tab.name} reads again at ${tab.subject.state()}`)
      tab.counts.reads += 1
      tab.subject.refetch()
    },
    goOn(tab) {
      const state = tab.subject.state()
      if (busy.includes(state) || state === 'loading') return
      if (pressable.includes(state)) press(tab, 'accept')
      else checkAgain(tab)
    },
    canAccept({ subject }) {
      const state = subject.state()
      return pressable.includes(state) || busy.includes(state)
    },
    claimOnline(online) {
      tell(`the browser believes that it is ${online ? 'online' : 'offline'}`)
      // Whoever is online again reads again.
      for (const tab of tabs) if (online) tab.counts.reads += 1
      laboratory.claimOnline(online)
    },
    pass: (delay) => run(schedule.now() + delay),
    settle,
    inspect() {
      for (const tab of tabs) {
        if (tab.open) inspectTab(tab)
        inspectRequests(tab)
        inspectCache(tab)
      }
      for (const person of Object.values(people)) {
        if (server.memberships(person) > 1) blame('I3', `${person.id} is a member twice`)
      }
      for (const line of laboratory.noise()) blame('I10', line)
    },
  }
}

function foreign(data: unknown): boolean {
  return data !== undefined && JSON.stringify(data).includes(people.bo.emailAddress)
}
