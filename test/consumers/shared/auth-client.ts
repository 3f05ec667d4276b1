import { createAuthClient } from 'better-auth/client'
import { organizationClient } from 'better-auth/client/plugins'

/** In a browser nothing has to be said: the page's own origin answers. A server says which one that is, and for whom it asks. */
export function createAuth(server?: { origin: string; cookie: string }) {
  return createAuthClient({
    plugins: [organizationClient()],
    ...(server && { baseURL: server.origin, fetchOptions: { headers: { cookie: server.cookie } } }),
  })
}
