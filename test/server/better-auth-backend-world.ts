import { betterAuthBackendInvitations } from 'invitekit/server'
import type { BetterAuthBackendOptions } from 'invitekit/server'
import { startBetterAuth } from '../support/better-auth.ts'

/** A signed-in person, as their requests tell of them. */
export interface Person {
  userId: string
  /** With the cookies of their session. */
  headers: Headers
}

/** A real better-auth with people and organizations, and what stands before its API on a server. */
export async function startServer(
  organizationOptions?: Parameters<typeof startBetterAuth>[0],
  options?: BetterAuthBackendOptions,
) {
  const { auth, database, browser, signUp, expire } = await startBetterAuth(organizationOptions)
  const backend = betterAuthBackendInvitations(auth, options)

  async function person(email: string): Promise<Person> {
    const { response, headers } = await auth.api.signUpEmail({
      body: { email, name: email, password: 'correct horse battery' },
      returnHeaders: true,
    })
    const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    return { userId: response.user.id, headers: new Headers({ cookie: cookies.join('; ') }) }
  }

  async function found(slug: string, { headers }: Person) {
    const organization = await auth.api.createOrganization({ body: { name: slug, slug }, headers })
    return organization.id
  }

  async function join(organizationId: string, { userId }: Person, role: 'admin' | 'member') {
    await auth.api.addMember({ body: { organizationId, userId, role } })
  }

  /** The sent side as this person reaches it, whose verified session names this organization. */
  function sentOf({ userId, headers }: Person, organizationId: string) {
    return backend.connect({ session: { userId, organizationId }, headers })
  }

  return { auth, backend, database, browser, signUp, expire, person, found, join, sentOf }
}

/** One owner with one organization, and its sent side. */
export async function startOrganization(...options: Parameters<typeof startServer>) {
  const server = await startServer(...options)
  const owner = await server.person('ana@example.com')
  const organizationId = await server.found('acme', owner)
  return { ...server, owner, organizationId, sent: server.sentOf(owner, organizationId) }
}
