import { Hono } from 'hono'
import { methodOverride } from 'hono/method-override'
import { parse } from 'hono/utils/cookie'
import type { ClerkDatabase } from '../database.ts'
import { ClerkRefusal } from '../refusal.ts'
import { errorResponse } from '../wire/encode.ts'
import { clientRoutes } from './client-routes.ts'
import { clientCookie, createClients } from './clients.ts'
import type { FrontendApiSettings } from './context.ts'
import { environment } from './environment.ts'
import { meRoutes } from './me-routes.ts'
import { organizationRoutes } from './organization-routes.ts'
import { linkRoutes, signInRoutes, signUpRoutes } from './ticket-routes.ts'

/** The Frontend API's door to a Clerk instance. */
export interface FrontendApi {
  /** Answers a request to `/v1/…`. */
  fetch(request: Request): Promise<Response>
  /** Signs somebody in without asking for anything, and gives what the browser's `__client` cookie has to be. */
  signIn(userId: string): string
  /** Whoever a request is from; null for nobody. */
  authenticate(request: Request): { userId: string; organizationId: string | null } | null
  readonly settings: FrontendApiSettings
}

/**
 * What `@clerk/clerk-js` needs in order to load, to know who is signed in, and to work with invitations. People get in
 * with a ticket alone. Not here: passwords, codes and connections, second factors, bot protection, session tasks,
 * domains and suggestions, billing, and changing people, members or organizations.
 *
 * Clerk does not say whether a bulk of invitations is all or nothing; here it is.
 */
export function createFrontendApi(
  database: ClerkDatabase,
  settings: Partial<FrontendApiSettings> = {},
): FrontendApi {
  const clients = createClients(database)
  const parts = {
    database,
    clients,
    settings: { homeUrl: '/', requiredFields: [], ignoresTicketsOfSignedIn: false, ...settings },
  }
  const app = new Hono()
  app
    .use(methodOverride({ app, query: '_method' }))
    .onError((error) => errorResponse(error))
    .notFound(() => errorResponse(new ClerkRefusal(404, 'resource_not_found')))
    .on(['GET', 'PATCH'], '/v1/environment', (context) => context.json(environment))
    .post('/v1/dev_browser', (context) => context.json({ id: database.newId('dvb') }))
    .route('/v1/client/sign_ins', signInRoutes(parts))
    .route('/v1/client/sign_ups', signUpRoutes(parts))
    .route('/v1/client', clientRoutes(parts))
    .route('/v1/me', meRoutes(parts))
    .route('/v1/organizations', organizationRoutes(parts))
    .route('/v1/tickets', linkRoutes(parts))
  return {
    fetch: async (request) => app.fetch(request),
    signIn(userId) {
      const client = clients.create()
      clients.signIn(client, userId)
      return client.id
    },
    authenticate(request) {
      const cookies = parse(request.headers.get('Cookie') ?? '', clientCookie)
      const [session] = clients.get(cookies[clientCookie])?.sessions ?? []
      return session ? { userId: session.userId, organizationId: session.organizationId } : null
    },
    settings: parts.settings,
  }
}
