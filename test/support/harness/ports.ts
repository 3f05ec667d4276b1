import { betterAuthInvitations } from 'invitekit/better-auth'
import { InvitationError } from 'invitekit/headless'
import type { InvitationErrorCode, InvitationsClient, ReceivedInvitationsPort } from 'invitekit/headless'
import { createAuthClient } from 'better-auth/client'
import { organizationClient } from 'better-auth/client/plugins'
import { readFields, readList, readText, readTime } from '../../../src/model/field.ts'
import type { Fields } from '../../../src/model/field.ts'
import { readEntries } from '../../../src/model/read-entries.ts'
import { findInPages, paginate } from '../../../src/model/page.ts'
import type { ReceivedInvitationRecord } from '../../../src/model/user-organization-invitation.ts'
import type { Fetch } from './network.ts'
import type { Person } from './people.ts'

const host = 'https://server.example.com'

/** The library's own adapter, over better-auth's own client. */
export function betterAuthClient(fetch: Fetch, person: Person | null, organizationId?: string) {
  const authClient = createAuthClient({
    baseURL: host,
    plugins: [organizationClient()],
    fetchOptions: { customFetchImpl: fetch },
  })
  return betterAuthInvitations(authClient, { userId: person?.id ?? null, organizationId })
}

const byStatus = new Map<number, InvitationErrorCode>([
  [401, 'signedOut'],
  [403, 'forbidden'],
  [404, 'notUsable'],
  [409, 'notUsable'],
  [410, 'notUsable'],
  [429, 'rateLimited'],
])

/** One request, and its answer as JSON: an adapter's whole duty, in few lines. */
async function ask(
  fetch: Fetch,
  method: string,
  path: string,
  refusals: ReadonlyMap<string, InvitationErrorCode>,
  signal?: AbortSignal,
): Promise<Fields> {
  const { response, text } = await send(fetch, method, path, signal)
  const json = parse(text)
  const fields = readFields(json)
  const { status } = response
  if (response.ok) {
    if (readEntries(json).length === 0) throw new InvitationError('malformed', { status })
    return fields
  }
  const code = readText(fields('code') ?? readFields(readList(fields('errors'))[0])('code'))
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  throw new InvitationError(
    refusals.get(code) ?? byStatus.get(status) ?? (status >= 500 ? 'serverError' : 'other'),
    {
      status,
      retryAfter: seconds >= 0 ? seconds * 1000 : undefined,
    },
  )
}

async function send(fetch: Fetch, method: string, path: string, signal?: AbortSignal) {
  try {
    const response = await fetch(`${host}${path}`, { method, ...(signal && { signal }) })
    return { response, text: await response.text() }
  } catch (cause) {
    throw new InvitationError('network', { cause })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function malformed(): never {
  throw new InvitationError('malformed')
}

/** An adapter of the strict backend. */
export function strictClient(fetch: Fetch, person: Person | null): InvitationsClient {
  const refusals = new Map<string, InvitationErrorCode>([['wrong_account', 'wrongAccount']])
  const call = (method: string, path: string, signal?: AbortSignal) =>
    ask(fetch, method, path, refusals, signal)

  function decode(fields: Fields): ReceivedInvitationRecord | undefined {
    const organization = readFields(fields('organization'))
    const id = readText(fields('id'))
    if (!id) return undefined
    return {
      id,
      emailAddress: readText(fields('emailAddress')),
      publicOrganizationData: {
        id: readText(organization('id')),
        name: readText(organization('name')),
        slug: null,
        hasImage: false,
        imageUrl: '',
      },
      publicMetadata: {},
      role: readText(fields('role')),
      status: readText(fields('status')),
      createdAt: readTime(fields('createdAt')),
      updatedAt: null,
      expiresAt: readTime(fields('expiresAt')) ?? undefined,
    }
  }
  async function settle(id: string, verb: string) {
    const fields = await call('POST', `/invitations/${id}/${verb}`)
    return { id: readText(fields('id')) || malformed(), status: readText(fields('status')) }
  }

  const received: ReceivedInvitationsPort = {
    async list(query, signal) {
      const fields = await call('GET', '/invitations', signal)
      return paginate(
        readList(fields('items')).flatMap((item) => decode(readFields(item)) ?? []),
        query,
      )
    },
    get: async (id, signal) => decode(await call('GET', `/invitations/${id}`, signal)) ?? malformed(),
    accept: (id) => settle(id, 'accept'),
    decline: (id) => settle(id, 'decline'),
  }
  return { scope: `strict:${person?.id ?? ''}`, received }
}

const clerkRefusals = new Map<string, InvitationErrorCode>([
  ['authentication_invalid', 'signedOut'],
  ['organization_invitation_already_accepted', 'alreadyMember'],
  ['organization_invitation_revoked_code', 'notUsable'],
  ['organization_invitation_not_pending', 'notUsable'],
  ['resource_not_found', 'notUsable'],
])

/**
 * An adapter of Clerk's frontend API, with the habits of Clerk's own script: where the browser says that it is
 * offline, nothing is sent, an accept resolves all the same with the invitation still pending, and a list fails.
 */
export function clerkClient(fetch: Fetch, person: Person | null): InvitationsClient {
  const root = '/v1/me/organization_invitations'
  const offline = () => Object.is(globalThis.navigator?.onLine, false)
  async function call(method: string, path: string, signal?: AbortSignal) {
    return readFields((await ask(fetch, method, path, clerkRefusals, signal))('response'))
  }

  function decode(fields: Fields): ReceivedInvitationRecord | undefined {
    const organization = readFields(fields('public_organization_data'))
    const id = readText(fields('id'))
    if (!id) return undefined
    return {
      id,
      emailAddress: readText(fields('email_address')),
      publicOrganizationData: {
        id: readText(organization('id')),
        name: readText(organization('name')),
        slug: null,
        hasImage: false,
        imageUrl: '',
      },
      publicMetadata: {},
      role: readText(fields('role')),
      status: readText(fields('status')),
      createdAt: readTime(fields('created_at')),
      updatedAt: readTime(fields('updated_at')),
    }
  }

  const received: ReceivedInvitationsPort = {
    async list({ page, pageSize, status }, signal) {
      if (offline()) throw new InvitationError('network')
      const fields = await call('GET', `${root}?limit=${pageSize}&offset=${(page - 1) * pageSize}`, signal)
      if (fields('data') === undefined) malformed()
      const items = readList(fields('data')).flatMap((item) => decode(readFields(item)) ?? [])
      const total = Number(fields('total_count'))
      return {
        items: status ? items.filter((item) => status.includes(item.status)) : items,
        total,
        hasNextPage: page * pageSize < total,
      }
    },
    get: (id, signal) => findInPages(id, (query) => received.list(query, signal)),
    async accept(id) {
      if (offline()) return { id, status: 'pending' }
      const fields = await call('POST', `${root}/${id}/accept`)
      return { id: readText(fields('id')) || malformed(), status: readText(fields('status')) }
    },
  }
  return { scope: `clerk:${person?.id ?? ''}`, received }
}
