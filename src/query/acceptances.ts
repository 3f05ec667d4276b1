import type { QueryClient } from '@tanstack/react-query'
import type { InvitationsClient } from '../client/client.ts'
import { step, untouched } from '../model/acceptance.ts'
import type { AcceptanceEvent, AcceptanceProgress, AcceptanceVerb } from '../model/acceptance.ts'
import { InvitationError } from '../model/error.ts'
import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'

/**
 * How far one person has come with each of their invitations. It outlives the components that show it, so that a
 * press is carried out, remembered and read back whether or not its button is still there.
 */
export interface Acceptances {
  get: (id: string) => AcceptanceProgress
  /** Calls back whenever any of them has come further. */
  subscribe: (listener: () => void) => () => void
  /**
   * Keeps it open. Once nobody holds it – the person has signed out, or another one is here – it sends nothing any
   * more: what it would still like to know, it would ask in somebody else's name.
   */
  hold: () => () => void
  /**
   * Carries out a press. While it is under way, the same press gives the same promise.
   *
   * @throws InvitationError – `unconfirmed` where something else is under way, `notSent` where it was undone.
   */
  press: (press: Press) => Promise<ReceivedInvitationRecord>
  /** Who presses, if it is now. */
  presser: () => Presser
}

type SettledHandler = (event: { invitation: UserOrganizationInvitation }) => void

/** What was pressed, for which invitation. */
export interface Press {
  verb: AcceptanceVerb
  id: string
  /** What the person saw of it, where the cache may have forgotten it. */
  invitation?: UserOrganizationInvitation | undefined
  /** Whether to make it the active one, once joined. */
  activate?: boolean | undefined
  /** For how long `declineSoon` can be undone, in milliseconds. */
  undoWindow?: number | undefined
  /** Is told once it has led to membership. */
  onAccepted?: SettledHandler | undefined
  /** Is told once it is declined. */
  onDeclined?: SettledHandler | undefined
  /** Makes what they are told of. */
  toResource?: (record: ReceivedInvitationRecord) => UserOrganizationInvitation
}

/** What a press needs to know of the one who pressed. */
export interface Presser {
  client: InvitationsClient
  queryClient: QueryClient
  /** Whether anybody still holds the acceptances. */
  isHeld: () => boolean
  get: Acceptances['get']
  tell: (id: string, event: AcceptanceEvent) => void
}

/** They live with the host's query client, each person's apart: nothing is shared between requests on a server. */
const kept = new WeakMap<QueryClient, Map<string, ReturnType<typeof createAcceptances>>>()

/** What becomes of this person's presses. The same for the same scope, whichever client object names it. */
export function acceptancesOf(client: InvitationsClient, queryClient: QueryClient): Acceptances {
  const people = kept.get(queryClient) ?? new Map()
  const mine = people.get(client.scope) ?? createAcceptances({ client, queryClient })
  mine.person.client = client
  kept.set(queryClient, people.set(client.scope, mine))
  return mine.acceptances
}

function createAcceptances(person: Pick<Presser, 'client' | 'queryClient'>) {
  const progress = new Map<string, AcceptanceProgress>()
  const running = new Map<string, Promise<ReceivedInvitationRecord>>()
  const listeners = new Set<() => void>()
  let holders = 0
  /** How often everybody has let go: whoever comes back after that is not the one who pressed. */
  let era = 0
  let presses: typeof import('./carry-out-press.ts') | undefined

  function presser(): Presser {
    const since = era
    return { ...person, get, tell, isHeld: () => holders > 0 && era === since }
  }

  function get(id: string): AcceptanceProgress {
    return progress.get(id) ?? untouched
  }

  function tell(id: string, event: AcceptanceEvent) {
    progress.set(id, step(get(id), event))
    listeners.forEach((listener) => listener())
  }

  /** What a press does, with all that can go wrong: loaded right behind the page, and not with it. */
  async function load() {
    return (presses ??= await import('./carry-out-press.ts'))
  }

  async function carryOut(press: Press): Promise<ReceivedInvitationRecord> {
    const who = presser()
    tell(press.id, { type: 'pressed', verb: press.verb })
    const { carryOutPress } = await load().catch((cause: unknown) => {
      const error = new InvitationError('notSent', { cause })
      tell(press.id, { type: 'failed', error })
      throw error
    })
    return carryOutPress(who, press)
  }

  const acceptances: Acceptances = {
    get,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hold() {
      holders += 1
      // Here before it is needed: where it can't be loaded by then, nothing is sent.
      load().then(
        ({ meetTabs }) => meetTabs(presser()),
        () => {},
      )
      return () => {
        holders -= 1
        if (holders) return
        era += 1
        presses?.leaveTabs(get)
      }
    },
    press(press) {
      const { underWay } = get(press.id)
      if (!underWay) running.set(press.id, carryOut(press))
      const same = !underWay || underWay === press.verb
      return (same && running.get(press.id)) || Promise.reject(new InvitationError('unconfirmed'))
    },
    presser,
  }
  return { acceptances, person }
}
