import { canary, invitationId, organization, people } from './people.ts'
import type { Person } from './people.ts'
import { answer, refuse } from './server.ts'
import type { ServerModel, ServerOptions, ServerReply, ServerRequest } from './server.ts'

const week = 7 * 24 * 60 * 60 * 1000

/** A backend that guards every transition, and tells of every status. Bo is invited. */
export function createStrictServer({ clock }: ServerOptions): ServerModel {
  let status = 'pending'
  let expiresAt = clock() + week
  const members: Person[] = [people.ana]
  const createdAt = clock()

  function statusNow(): string {
    return status === 'pending' && expiresAt <= clock() ? 'expired' : status
  }

  function wire() {
    const { emailAddress } = people.bo
    const link = `https://app.example.com/join?ticket=${canary}`
    return {
      id: invitationId,
      emailAddress,
      organization,
      role: 'member',
      status: statusNow(),
      createdAt,
      expiresAt,
      link,
    }
  }

  function settle(session: Person, outcome: 'accepted' | 'declined'): ServerReply {
    const now = statusNow()
    if (now === 'expired') return refuse(410, { code: 'expired' })
    if (now !== 'pending') return refuse(409, { code: now })
    status = outcome
    if (outcome === 'accepted') members.push(session)
    return answer({ id: invitationId, status })
  }

  return {
    handle({ session, method, url }: ServerRequest) {
      if (!session) return refuse(401)
      const [root, id, verb] = url.pathname.split('/').slice(1)
      if (root !== 'invitations') return refuse(404)
      if (!id) return answer({ items: session.id === people.bo.id ? [wire()] : [] })
      if (id !== invitationId) return refuse(404)
      if (session.id !== people.bo.id) return refuse(403, { code: 'wrong_account' })
      if (method === 'GET' && !verb) return answer(wire())
      if (method === 'POST' && verb === 'accept') return settle(session, 'accepted')
      if (method === 'POST' && verb === 'decline') return settle(session, 'declined')
      return refuse(404)
    },
    revoke() {
      if (statusNow() === 'pending') status = 'revoked'
    },
    expire() {
      expiresAt = Math.min(expiresAt, clock() - 60_000)
    },
    memberships: ({ id }) => members.filter((member) => member.id === id).length,
  }
}
