import type { ClerkDatabase } from '../database.ts'
import { ClerkRefusal } from '../refusal.ts'
import { errorResponse } from '../wire/encode.ts'
import {
  createApplicationInvitation,
  createApplicationInvitations,
  deleteApplicationInvitation,
  listApplicationInvitations,
  revokeApplicationInvitation,
} from './application-endpoints.ts'
import type { Call } from './call.ts'
import { createHourlyLimits } from './hourly-limits.ts'
import {
  createOrganizationInvitation,
  createOrganizationInvitations,
  getOrganizationInvitation,
  listOrganizationInvitations,
  listOrganizationMemberships,
  listUserInvitations,
  revokeOrganizationInvitation,
} from './organization-endpoints.ts'

const endpoints: readonly (readonly [RegExp, (call: Call) => unknown])[] = [
  [/^GET \/invitations$/, listApplicationInvitations],
  [/^POST \/invitations$/, createApplicationInvitation],
  [/^POST \/invitations\/bulk$/, createApplicationInvitations],
  [/^POST \/invitations\/([^/]+)\/revoke$/, revokeApplicationInvitation],
  [/^DELETE \/invitations\/([^/]+)$/, deleteApplicationInvitation],
  [/^GET \/organizations\/([^/]+)\/invitations$/, listOrganizationInvitations],
  [/^POST \/organizations\/([^/]+)\/invitations$/, createOrganizationInvitation],
  [/^POST \/organizations\/([^/]+)\/invitations\/bulk$/, createOrganizationInvitations],
  [/^GET \/organizations\/([^/]+)\/invitations\/([^/]+)$/, getOrganizationInvitation],
  [/^POST \/organizations\/([^/]+)\/invitations\/([^/]+)\/revoke$/, revokeOrganizationInvitation],
  [/^GET \/organizations\/([^/]+)\/memberships$/, listOrganizationMemberships],
  [/^GET \/users\/([^/]+)\/organization_invitations$/, listUserInvitations],
]

/** A request as it arrived, for tests to look at. */
interface RecordedRequest {
  method: string
  /** As it was sent, with its query. */
  path: string
  body: unknown
}

export interface BackendApiOptions {
  /** What `Authorization: Bearer` has to bring. */
  secretKey: string
  /** Whether the hourly limits hold, by the database's clock. @default false */
  limits?: boolean
}

/** Answers like `https://api.clerk.com`, and keeps what it was asked. */
export interface BackendApi {
  (request: Request): Promise<Response>
  readonly requests: RecordedRequest[]
}

/** The Backend API's door to a Clerk instance: its endpoints for invitations. */
export function createBackendApi(
  database: ClerkDatabase,
  { secretKey, limits = false }: BackendApiOptions,
): BackendApi {
  const requests: RecordedRequest[] = []
  const hourly = createHourlyLimits(database)

  function answer(request: Request, body: unknown): Response {
    if (request.headers.get('Authorization') !== `Bearer ${secretKey}`) {
      throw new ClerkRefusal(401, 'authentication_invalid')
    }
    const url = new URL(request.url)
    const operation = `${request.method} ${url.pathname.replace(/^\/v1(?=\/)/, '')}`
    if (limits) hourly.count(operation)
    for (const [pattern, endpoint] of endpoints) {
      const match = pattern.exec(operation)
      if (!match) continue
      const ids = match.slice(1).map(decodeURIComponent)
      return Response.json(endpoint({ database, ids, params: url.searchParams, body }))
    }
    throw new ClerkRefusal(404, 'resource_not_found')
  }

  async function handle(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url)
    const text = await request.text()
    try {
      const body: unknown = text === '' ? undefined : JSON.parse(text)
      requests.push({ method: request.method, path: pathname + search, body })
      return answer(request, body)
    } catch (error) {
      return errorResponse(
        error instanceof SyntaxError ? new ClerkRefusal(400, 'request_body_invalid') : error,
      )
    }
  }

  return Object.assign(handle, { requests })
}
