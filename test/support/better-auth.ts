import { DatabaseSync } from 'node:sqlite'
import { betterAuth } from 'better-auth'
import { createAuthClient } from 'better-auth/client'
import { organizationClient } from 'better-auth/client/plugins'
import { getMigrations } from 'better-auth/db/migration'
import { organizationWithDetails } from '../../demo/server/organization.ts'
import { lossy } from './lossy.ts'
import { plainPassword } from '../../demo/server/plain-password.ts'

const baseURL = 'http://auth.test'
const password = 'correct horse battery'

/**
 * A real better-auth in this process, on a database of its own in memory. An address counts as verified
 * unless it begins with `unverified`.
 */
export async function startBetterAuth(organizationOptions?: Parameters<typeof organizationWithDetails>[0]) {
  const database = new DatabaseSync(':memory:')
  const auth = betterAuth({
    baseURL,
    secret: 'only for tests, only for tests, only for tests',
    database,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, password: plainPassword },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({
            data: { ...user, emailVerified: !user.email.startsWith('unverified') },
          }),
        },
      },
    },
    plugins: [organizationWithDetails(organizationOptions)],
  })
  const migrations = await getMigrations(auth.options)
  await migrations.runMigrations()
  const { adapter } = await auth.$context

  const { answer, loseNextWrite } = lossy(auth.handler)

  /** An auth client with cookies of its own, as one browser has. */
  function browser() {
    return createAuthClient({
      baseURL,
      plugins: [organizationClient()],
      fetchOptions: { customFetchImpl: createBrowserFetch(answer) },
    })
  }

  /** A new account, signed in to a browser of its own. */
  async function signUp(emailAddress: string, name = emailAddress) {
    const client = browser()
    const { data, error } = await client.signUp.email({ email: emailAddress, name, password })
    if (error) throw new Error(`${emailAddress} can't sign up: ${error.message}`)
    return { client, user: data.user }
  }

  /** Makes an invitation one that expired a minute ago. */
  async function expire(invitationId: string) {
    await adapter.update({
      model: 'invitation',
      where: [{ field: 'id', value: invitationId }],
      update: { expiresAt: new Date(Date.now() - 60_000) },
    })
  }

  return { auth, database, browser, signUp, expire, loseNextWrite, close: () => database.close() }
}

/** `fetch` as a page of the server's own origin has it: a cookie jar, an `Origin`, and no network. */
function createBrowserFetch(handler: (request: Request) => Promise<Response>) {
  const cookies = new Map<string, string>()

  return async function browserFetch(input: string | URL | Request, init: RequestInit = {}) {
    init.signal?.throwIfAborted()
    const { credentials: _credentials, signal, ...rest } = init
    const request = new Request(input, rest)
    request.headers.set('origin', baseURL)
    if (cookies.size) request.headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '))

    const response = await handler(request)
    signal?.throwIfAborted()
    for (const cookie of response.headers.getSetCookie()) keep(cookie)
    return response
  }

  function keep(cookie: string) {
    const [pair = '', ...attributes] = cookie.split(/;\s*/)
    const [name = '', ...value] = pair.split('=')
    if (attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')) cookies.delete(name)
    else cookies.set(name, value.join('='))
  }
}
