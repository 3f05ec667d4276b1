import { Hono } from 'hono'
import { answer, clientFor, clientOf, formOf } from './context.ts'
import type { FrontendApiParts } from './context.ts'
import { encodeClient, encodeSession } from './encode-client.ts'
import { sessionToken } from './session-token.ts'

/** Which browser this is, who is signed in, and what with. */
export function clientRoutes(parts: FrontendApiParts) {
  const { database, clients } = parts
  return new Hono()
    .get('/', (context) => {
      const client = clientOf(parts, context)
      return context.json({ response: encodeClient(database, client), client: null })
    })
    .on(['POST', 'PUT'], '/', (context) => {
      const client = clientFor(parts, context)
      return answer(parts, context, encodeClient(database, client), client)
    })
    .on(['DELETE'], ['/', '/sessions'], (context) => {
      const client = clientOf(parts, context)
      if (client) client.sessions = []
      return answer(parts, context, encodeClient(database, client), client)
    })
    .post('/sessions/:id/touch', async (context) => {
      const { client, session } = clients.signedIn(clientOf(parts, context), context.req.param('id'))
      const organizationId = (await formOf(context)).get('active_organization_id')
      if (organizationId !== null) clients.activate(session, organizationId || null)
      return answer(parts, context, encodeSession(database, session), client)
    })
    .post('/sessions/:id/tokens', async (context) => {
      const { session } = clients.signedIn(clientOf(parts, context), context.req.param('id'))
      const organizationId = (await formOf(context)).get('organization_id')
      return context.json(sessionToken(database, session, organizationId ?? session.organizationId))
    })
    .post('/sessions/:id/:end{end|remove}', (context) => {
      const { client, session } = clients.signedIn(clientOf(parts, context), context.req.param('id'))
      client.sessions = client.sessions.filter((one) => one !== session)
      const status = context.req.param('end') === 'end' ? 'ended' : 'removed'
      return answer(parts, context, encodeSession(database, session, status), client)
    })
}
