import { keepPreviousData, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import {
  AcceptCard,
  InvitationList,
  InvitationsProvider,
  useAcceptInvitation,
  useDeclineInvitation,
  useInvitation,
  useInvitations,
  useInvitationsClient,
} from 'invitekit'
import type { UserOrganizationInvitation } from 'invitekit'
import type { Laboratory } from '../support/harness/laboratory.ts'
import { createSharedDevice, invitationIds, marksIn, scopeOf } from './shared-device.ts'
import type { SentRequest, Session } from './shared-device.ts'

/** How a host forgets what the last person saw. */
export const clearings = [
  'nothing',
  'clear',
  'queryCache.clear',
  'removeQueries',
  'cancelQueries, clear',
  'a new one',
] as const

/** In which order the session and the page change hands. */
export const handovers = [
  /** In one task. */
  'together',
  /** Nobody's page, then the session, then the next person's page. */
  'signed out between',
  /** No page of ours at all in between. */
  'unmounted between',
  /** The session first: the page still shows the last person for a while. */
  'session first',
] as const

/** What one run has shown. */
export interface Interleaving {
  seed: number
  trace: string[]
  faults: string[]
  requests: readonly SentRequest[]
  clearing: (typeof clearings)[number]
  handover: (typeof handovers)[number]
  /** How many answers Ana was waiting for when her page went. */
  underWay: number
  /** How often somebody pressed while the page was still Ana's, and the session no longer. */
  pressesInGap: number
}

/** Everything that a page of one person gives to the next one, unless somebody takes care. */
interface Kept {
  resources: UserOrganizationInvitation[]
  latest?: ReturnType<typeof useAll>
}

function useAll(id: string) {
  return {
    client: useInvitationsClient(),
    page: useInvitations(),
    one: useInvitation(id),
    accept: useAcceptInvitation(),
    decline: useDeclineInvitation(),
  }
}

/** Runs one seed: a person with requests under way, a switch at some moment, and what the next one sees. */
export async function interleave({ schedule, noise }: Laboratory, seed: number): Promise<Interleaving> {
  schedule.begin(seed)
  noise()
  const { random } = schedule
  const device = createSharedDevice(schedule)
  const trace: string[] = []
  const faults = new Set<string>()
  const clearing = random.pick(clearings)
  const handover = random.pick(handovers)
  const ana: Session = { person: 'ana', organization: 'one' }
  const next: Session = random.pick([
    { person: 'bo', organization: 'one' },
    { person: 'bo', organization: 'one' },
    { person: 'ana', organization: 'two' },
  ] as const)
  const clients = new Map([ana, next, null].map((session) => [session, device.clientOf(session)]))
  const view = random.pick(['list', 'card', 'both'] as const)
  const cardId = random.pick([invitationIds('ana')[0], invitationIds(next.person)[0]])
  const kept: Kept = { resources: [] }
  const place = document.body.appendChild(document.createElement('main'))
  const root = createRoot(place)
  // A setting of some hosts, under which a page keeps what it showed until there is news.
  const placeholderData = random.chance(0.3) ? keepPreviousData : undefined
  const createQueryClient = () => new QueryClient({ defaultOptions: { queries: { placeholderData } } })
  let queryClient = createQueryClient()
  let pressesInGap = 0
  let shown: Session | null = ana
  queryClient.mount()

  function tell(line: string) {
    trace.push(`${schedule.now().toFixed(0).padStart(6)} ms  ${line}`)
  }

  /** No answer may be seen on a page of somebody in whose name it was not asked for. */
  function look(where: string, text: string, scope: string) {
    for (const number of marksIn(text)) {
      const request = device.requests[number]
      if (request?.owner !== scope) faults.add(`${where} of ${scope} shows request ${number}`)
    }
  }

  function remember(all: ReturnType<typeof useAll>) {
    kept.latest = all
    kept.resources.push(...(all.page.data?.items ?? []), ...(all.one.data ? [all.one.data] : []))
  }

  function Page() {
    const all = useAll(cardId)
    const { page, one, accept, decline } = all
    remember(all)
    const told = [page.data, one.data, accept.data, decline.data]
    if (all.client.scope !== scopeOf(ana)) look('a hook', JSON.stringify(told), all.client.scope)
    return <output>{JSON.stringify(accept.data)}</output>
  }

  /** Drawn with every page, so that what is on the screen is known as soon as it is there. */
  function Screen({ scope }: { scope: string }) {
    return <i data-scope={scope} key={scope} ref={show} />
  }
  function show(element: HTMLElement | null) {
    const scope = element?.dataset['scope']
    if (!scope) return
    device.page = scope
    tell(`the screen is that of ${scope}`)
    if (scope !== scopeOf(ana) && eager) device.answerAll()
  }
  /** Whether every answer comes with the very change of the screen. */
  const eager = random.chance(0.4)

  const watcher = new MutationObserver(() => {
    const scope = place.querySelector('[data-scope]')?.getAttribute('data-scope')
    if (scope && scope !== scopeOf(ana)) look('the screen', place.innerHTML, scope)
  })
  watcher.observe(place, { subtree: true, childList: true, characterData: true, attributes: true })

  function render(session: Session | null) {
    shown = session
    const client = clients.get(session)
    const draw = () =>
      root.render(
        client && (
          <QueryClientProvider client={queryClient}>
            <InvitationsProvider client={client}>
              {view !== 'card' && <InvitationList />}
              {view !== 'list' && <AcceptCard invitationId={cardId} />}
              <Page />
              <Screen scope={client.scope} />
            </InvitationsProvider>
          </QueryClientProvider>
        ),
      )
    if (random.chance(0.2)) startTransition(draw)
    else draw()
  }

  function unmount() {
    root.render(<i data-scope="nothing" ref={show} />)
  }

  function clear() {
    tell(`the host clears its cache: ${clearing}`)
    if (clearing === 'clear') queryClient.clear()
    if (clearing === 'queryCache.clear') queryClient.getQueryCache().clear()
    if (clearing === 'removeQueries') queryClient.removeQueries()
    if (clearing === 'cancelQueries, clear') {
      void queryClient.cancelQueries()
      queryClient.clear()
    }
    if (clearing === 'a new one') {
      queryClient.unmount()
      queryClient = createQueryClient()
      queryClient.mount()
    }
  }

  /** Something that a person does, or that the page does by itself. */
  function act() {
    const inGap = shown === ana && device.session !== ana
    const { latest } = kept
    const id = random.pick(invitationIds(shown?.person ?? 'ana'))
    const what = random.pick(['click', 'click', 'accept', 'decline', 'resource', 'read', 'focus'] as const)
    if (inGap && what !== 'read' && what !== 'focus') pressesInGap += 1
    tell(`${what} on the page of ${scopeOf(shown)}`)
    if (what === 'click') {
      const buttons = [...place.querySelectorAll('button')].filter(({ textContent }) =>
        /^(Accept|Check)/.test(textContent),
      )
      buttons[Math.floor(random.next() * buttons.length)]?.click()
    }
    if (what === 'accept') latest?.accept.mutate(id)
    if (what === 'decline') latest?.decline.mutate(id)
    if (what === 'resource') void kept.resources.at(-1)?.accept().catch(quiet)
    if (what === 'read') void latest?.page.refetch()
    if (what === 'focus') void queryClient.refetchQueries({ type: 'active' })
  }

  /** What somebody kept of the page that was here before. */
  function actStale() {
    tell('a press that somebody kept')
    const old = random.pick([kept.resources[0], kept.resources.at(-1)])
    void (random.chance(0.5) ? old?.accept() : old?.decline?.())?.catch(quiet)
  }

  // Ana's page, with much under way.
  device.session = ana
  render(ana)
  for (let left = 5; left > 0; left -= 1) {
    await schedule.run(schedule.now() + random.between(0, 300))
    act()
  }
  await schedule.run(schedule.now() + random.between(0, 300))
  const atSwitch = kept.resources.slice()
  const underWay = device.waiting()

  const clearAt = random.pick(['before', 'after', 'later'] as const)
  if (handover === 'session first') {
    device.session = next
    tell('the session has changed')
    for (let left = random.pick([0, 1, 2]); left > 0; left -= 1) {
      await schedule.run(schedule.now() + random.between(0, 250))
      act()
    }
  }
  if (handover === 'signed out between' || handover === 'unmounted between') {
    if (handover === 'signed out between') render(null)
    else unmount()
    await schedule.run(schedule.now() + random.between(0, 100))
  }
  device.session = next
  if (clearAt === 'before') clear()
  render(next)
  if (clearAt === 'after') {
    clear()
    // A host with a new query client gives it to its page.
    if (clearing === 'a new one') render(next)
  }
  kept.resources = []
  for (let left = 3; left > 0; left -= 1) {
    await schedule.run(schedule.now() + random.between(0, 300))
    if (device.page !== scopeOf(next)) continue
    const mine = kept.resources
    kept.resources = atSwitch
    actStale()
    kept.resources = mine
    if (clearAt === 'later' && left === 2 && clearing !== 'a new one') clear()
    if (random.chance(0.5)) act()
  }
  await schedule.run(schedule.now() + 120_000)
  if (device.page !== scopeOf(next)) faults.add(`the page of ${scopeOf(next)} is never seen`)
  root.render(null)
  await schedule.run(schedule.now() + 10)
  watcher.disconnect()
  place.remove()
  queryClient.unmount()
  queryClient.clear()
  for (const { number, verb, owner, session, page } of device.requests) {
    trace.push(`  request ${number}: ${verb} for ${owner} as ${session}, at ${page}`)
    if (page && owner !== page) faults.add(`${verb} of ${owner} is sent from the page of ${page}`)
    if (owner !== session && handover !== 'session first')
      faults.add(`${verb} of ${owner} counts as ${session}`)
  }
  for (const line of noise()) faults.add(line)
  const { requests } = device
  return { seed, trace, faults: [...faults], requests, clearing, handover, underWay, pressesInGap }
}

const quiet = () => {}
