import { InvitationError } from 'invitekit'
import type { InvitationsClient, ReceivedInvitationsPort } from 'invitekit'
import { memoryInvitation } from 'invitekit/testing'
import type { Schedule } from '../support/harness/schedule.ts'

/** Who is signed in, and in which of their organizations they work. */
export interface Session {
  person: 'ana' | 'bo'
  organization: 'one' | 'two'
}

/** One request: in whose name the page asked, and as whom the server took it. */
export interface SentRequest {
  number: number
  verb: string
  owner: string
  session: string
  /** Whose page was on the screen when it was sent. */
  page: string
}

/** A server that knows its visitors by the one session of the device that they share. */
export interface SharedDevice {
  session: Session | null
  /** Whose page is on the screen: the host tells. */
  page: string
  readonly requests: SentRequest[]
  clientOf: (session: Session | null) => InvitationsClient
  /** How many answers are on their way. */
  waiting: () => number
  /** Gives every answer that is still on its way, now. */
  answerAll: () => void
}

/** What a scope is made of. */
export function scopeOf(session: Session | null): string {
  return session ? `device:${session.person}:${session.organization}` : 'device:nobody'
}

/** The invitations of each person, by their ids. */
export function invitationIds(person: Session['person']): [string, string] {
  return [`inv_${person}_1`, `inv_${person}_2`]
}

/** A mark of the request that an answer belongs to, which stays with all that is made of it. */
const mark = (number: number) => `canary-${number}-`

/** The numbers of the requests whose answers are told in a text. */
export function marksIn(text: string): number[] {
  return [...text.matchAll(/canary-(\d+)-/g)].map(([, number]) => Number(number))
}

/** What some work comes to, to be told later. */
function attempt<Result>(work: () => Result): { result: Result } | { error: unknown } {
  try {
    return { result: work() }
  } catch (error) {
    return { error }
  }
}

export function createSharedDevice({ random, after }: Schedule): SharedDevice {
  const statuses = new Map<string, string>()
  const requests: SentRequest[] = []
  let upcoming: (() => void)[] = []

  const device: SharedDevice = {
    session: null,
    page: '',
    requests,
    clientOf,
    waiting: () => upcoming.length,
    answerAll() {
      const now = upcoming
      upcoming = []
      now.forEach((answer) => answer())
    },
  }

  /** Takes a request as whoever is signed in when it is sent; its answer comes later, or is lost. */
  function send<Result>(
    owner: string,
    verb: string,
    work: (number: number) => Result,
    signal?: AbortSignal,
  ): Promise<Result> {
    const number = requests.length
    requests.push({ number, verb, owner, session: scopeOf(device.session), page: device.page })
    const fate = random.pick(['fine', 'fine', 'fine', 'fine', 'lost before', 'lost after'] as const)
    const outcome = attempt(() => {
      if (fate === 'lost before') throw new InvitationError('network')
      const result = work(number)
      if (fate === 'lost after') throw new InvitationError('network')
      return result
    })
    return new Promise((resolve, reject) => {
      const answer = () => ('error' in outcome ? reject(outcome.error) : resolve(outcome.result))
      const cancel = after(random.between(1, 400), () => {
        upcoming = upcoming.filter((one) => one !== answer)
        answer()
      })
      upcoming.push(answer)
      signal?.addEventListener('abort', () => {
        cancel()
        upcoming = upcoming.filter((one) => one !== answer)
        reject(new InvitationError('network'))
      })
    })
  }

  function me(): Session {
    if (!device.session) throw new InvitationError('signedOut')
    return device.session
  }

  function recordOf(id: string, number: number) {
    const { person } = me()
    if (!invitationIds(person).includes(id)) throw new InvitationError('wrongAccount')
    const fact = mark(number)
    return {
      ...memoryInvitation({ id, role: fact, roleName: fact, emailAddress: `${fact}@example.com` }),
      publicOrganizationData: { id: `org_${id}`, name: fact, slug: fact, hasImage: false, imageUrl: '' },
      publicMetadata: { fact },
      inviter: { name: fact },
      status: statuses.get(id) ?? 'pending',
      expiresAt: undefined,
    }
  }

  function settle(id: string, status: string, number: number) {
    const { roleName } = recordOf(id, number)
    if (statuses.has(id)) throw new InvitationError('notUsable')
    statuses.set(id, status)
    return { id, status, roleName }
  }

  function clientOf(session: Session | null): InvitationsClient {
    const scope = scopeOf(session)
    const received: ReceivedInvitationsPort = {
      list: (_query, signal) =>
        send(
          scope,
          'list',
          (number) => ({
            items: invitationIds(me().person).map((id) => recordOf(id, number)),
            hasNextPage: false,
          }),
          signal,
        ),
      get: (id, signal) => send(scope, 'get', (number) => recordOf(id, number), signal),
      accept: (id) => send(scope, 'accept', (number) => settle(id, 'accepted', number)),
      decline: (id) => send(scope, 'decline', (number) => settle(id, 'declined', number)),
      isMember: (organizationId, signal) =>
        send(scope, 'isMember', () => statuses.get(organizationId.slice(4)) === 'accepted', signal),
    }
    return { scope, ...(session && { received }) }
  }

  return device
}
