import { canary, invitationId, organization, people } from './people.ts'
import type { Person } from './people.ts'
import { answer, refuse } from './server.ts'
import type { ServerModel, ServerOptions, ServerReply, ServerRequest } from './server.ts'

const root = '/v1/me/organization_invitations'

/** Speaks as Clerk's frontend API: a list and an accept. Nothing declines, nothing tells of expiry. */
export function createClerkServer({ clock }: ServerOptions): ServerModel {
  let status = 'pending'
  let expired = false
  const members: Person[] = [people.ana]
  const createdAt = clock()

  function wire() {
    return {
      object: 'organization_invitation',
      id: invitationId,
      email_address: people.bo.emailAddress,
      role: 'org:member',
      role_name: 'Member',
      public_organization_data: { ...organization, has_image: false, image_url: '' },
      status,
      public_metadata: {},
      url: `https://clerk.example.com/v1/tickets/accept?ticket=${canary}`,
      expires_at: null,
      created_at: createdAt,
      updated_at: createdAt,
    }
  }

  function accept(session: Person): ServerReply {
    if (status === 'accepted') return failed(400, 'organization_invitation_already_accepted')
    if (status === 'revoked') return failed(400, 'organization_invitation_revoked_code')
    if (expired) return failed(404, 'organization_invitation_not_pending')
    status = 'accepted'
    members.push(session)
    return answer({ response: wire(), client: null })
  }

  return {
    handle({ session, method, url }: ServerRequest) {
      if (!session) return failed(401, 'authentication_invalid')
      const mine = session.id === people.bo.id
      if (method === 'GET' && url.pathname === root) {
        const offset = Number(url.searchParams.get('offset'))
        const data = mine ? [wire()].slice(offset) : []
        return answer({ response: { data, total_count: mine ? 1 : 0 }, client: null })
      }
      if (method !== 'POST' || !mine || url.pathname !== `${root}/${invitationId}/accept`)
        return failed(404, 'resource_not_found')
      return accept(session)
    },
    revoke() {
      if (status === 'pending') status = 'revoked'
    },
    expire() {
      expired = true
    },
    memberships: ({ id }) => members.filter((member) => member.id === id).length,
  }
}

function failed(status: number, code: string): ServerReply {
  return refuse(status, { errors: [{ code, message: code, long_message: code, meta: {} }], meta: {} })
}
