import { createInvitationsHandler } from 'invitekit/server'
import type { AuditEvent, InvitationsHandlerOptions, InvitationsSession } from 'invitekit/server'
import { createMemoryDatabase, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { memoryBackend } from './memory-backend.ts'

export const acme = exampleOrganization()
export const globex = exampleOrganization({ id: 'org_globex', name: 'Globex', slug: 'globex' })

/** Who may call, by the name in their cookie. */
const sessions: Readonly<Record<string, InvitationsSession>> = {
  member: { userId: 'mia', organizationId: acme.id },
  administrator: { userId: 'ana', organizationId: acme.id },
  neighbour: { userId: 'gil', organizationId: globex.id },
  homeless: { userId: 'sol' },
  owner: { userId: 'root' },
}

/** The session of this person. */
export function sessionOf(who: string): InvitationsSession | null {
  return sessions[who] ?? null
}

export const allOperations = [
  'list',
  'send',
  'revoke',
  'resend',
  'remove',
  'link',
  'setRole',
  'members',
] as const

const rightful = { organization: ['ana', 'gil'], application: ['root'] }

const address = 'https://app.example.com/api/invitations'

/** What a browser sends with a request of the host's own page. */
const sameOrigin = { 'X-Invitekit': '1', 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'empty' }

/** A read, as a page of the host's makes it; `who` is nobody where empty. */
export function get(who: string, query = '', headers: Record<string, string> = {}): Request {
  return new Request(`${address}${query}`, {
    headers: { ...sameOrigin, ...cookieOf(who), ...headers },
  })
}

/** A write, as a page of the host's makes it. A body of text is sent as it is. */
export function post(who: string, body: unknown, headers: Record<string, string> = {}, query = ''): Request {
  return new Request(`${address}${query}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      ...sameOrigin,
      ...cookieOf(who),
      Origin: 'https://app.example.com',
      'Content-Type': 'application/json',
      ...headers,
    },
  })
}

function cookieOf(who: string): Record<string, string> {
  return who ? { Cookie: `session=${who}` } : {}
}

/** An invitation to one address. */
export function sending(emailAddress = 'new@example.com', role = 'member') {
  return { operation: 'send', invitations: [{ emailAddress, role }] }
}

/** A handler over memory, in which Acme and Globex have invited one person each, and all that it tells its host. */
export function createHandler({
  scope = 'organization',
  ...options
}: Partial<InvitationsHandlerOptions> & { scope?: 'application' | 'organization' } = {}) {
  const url = 'https://app.example.com/accept?secret=canary-link'
  const database = createMemoryDatabase({
    invitations: [
      memoryInvitation({ id: 'inv_acme', publicOrganizationData: acme, expiresAt: undefined, url }),
      memoryInvitation({ id: 'inv_globex', publicOrganizationData: globex, expiresAt: undefined, url }),
    ],
  })
  const backend = memoryBackend(database, [acme, globex], scope)
  const events: AuditEvent[] = []
  const errors: unknown[] = []
  const handler = createInvitationsHandler({
    backend,
    authenticate: (request) => sessionOf((request.headers.get('Cookie') ?? '').replace('session=', '')),
    authorize: ({ session }) => rightful[scope].includes(session.userId),
    roles: scope === 'organization' ? database.roles : undefined,
    operations: allOperations,
    onAudit: (event) => void events.push(event),
    onError: ({ error }) => void errors.push(error),
    ...options,
  })
  return { handler, backend, database, events, errors, calls: backend.calls }
}

/** The body, without the request's id, which no two answers share. */
export async function bodyOf(response: Response): Promise<string> {
  return (await response.text()).replace(/"requestId":"[\w-]{36}"/, '"requestId":"…"')
}

/** What a refusal says. */
export function refusalOf(code: string, more: object = {}): string {
  return JSON.stringify({ error: { code, ...more, requestId: '…' } })
}
