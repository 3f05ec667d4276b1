import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished } from 'vitest'
import { createClerkDatabase } from '../../../fakes/clerk/database.ts'
import { withFaults } from '../../../fakes/clerk/faults.ts'
import type { Door, Fault } from '../../../fakes/clerk/faults.ts'
import { clientCookie } from '../../../fakes/clerk/frontend-api/clients.ts'
import { createFrontendApi } from '../../../fakes/clerk/frontend-api/frontend-api.ts'
import { addUser, userWithAddress } from '../../../fakes/clerk/people.ts'
import { serveClerk } from '../../../fakes/clerk/serve.ts'
import type { ClerkServer } from '../../../fakes/clerk/serve.ts'
import { checked } from '../../../fakes/clerk/wire/check.ts'
import { launch, stylesheet } from '../layout/browser-page.ts'
import { bundle } from './bundle.ts'

/** Keys name the host of the Frontend API; both kinds work behind a `proxyUrl`. */
const publishableKeys = {
  production: `pk_live_${btoa('clerk.example.com$')}`,
  development: `pk_test_${btoa('example.clerk.accounts.test$')}`,
}

/** What the browser itself says of an answer that is an error, or that never comes; React recommends its tools. */
const expected = /^Failed to load resource|React DevTools/

/** A request as the fake has got it: what it asked for, and what it said. */
interface Sent {
  method: string
  /** With its query. */
  path: string
  /** All headers, a line each. */
  headers: string
  body: string
}

interface HostPage {
  /** The page's script, by its path in this repository. */
  input: string
  /** What stands in its head and its body. */
  head?: string
  body?: string
  /** Resolves once the SDK is there. */
  ready: (page: Page) => Promise<unknown>
}

interface PersonOptions {
  /** @default '/' */
  path?: string
  /** @default 'production' */
  instance?: keyof typeof publishableKeys
  /** Whether the page may know that a test drives it: the SDK then takes itself for offline. @default false */
  automated?: boolean
  /** Opens the page in the browser of somebody who is here already. */
  beside?: Page
}

/** Notes every request before a door answers it. */
function noted(door: Door, sent: Sent[]): Door {
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    sent.push({
      method: request.method,
      path: pathname + search,
      headers: [...request.headers].map(([name, value]) => `${name}: ${value}`).join('\n'),
      body: await request.clone().text(),
    })
    return door(request)
  }
}

/**
 * A host's page with the real SDK, over the fake Frontend API on the page's own origin. After every test no answer may
 * have been other than described, and nobody may have asked another host for anything.
 */
export function startHost({ input, head = '', body = '', ready }: HostPage) {
  const database = createClerkDatabase()
  const api = createFrontendApi(database)
  const settings = { ...api.settings }
  const sent: Sent[] = []
  const violations: string[] = []
  const strangers: string[] = []
  let fault: (request: Request) => Fault | Promise<Fault> = () => undefined
  let browser: Browser
  let server: ClerkServer
  let script: string

  beforeAll(async () => {
    ;[script, browser] = await Promise.all([bundle(input), launch()])
    const door = checked('frontend', api.fetch, (violation) => violations.push(violation))
    const fragile = withFaults(door, (request) => fault(request))
    server = await serveClerk(noted(fragile, sent), noted(host, sent))
    database.frontendApi = server.proxyUrl
  }, 60_000)

  beforeEach(() => {
    sent.length = 0
    fault = () => undefined
  })

  afterEach(() => {
    Object.assign(api.settings, settings)
    expect(violations.splice(0)).toEqual([])
    expect(strangers.splice(0)).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** The page's files, and the page at every other address. */
  async function host(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/host.js')
      return new Response(script, { headers: { 'Content-Type': 'text/javascript' } })
    if (pathname === '/styles.css')
      return new Response(stylesheet(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } })
    const html = `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">${head}
      <script type="module" src="/host.js"></script></head><body>${body}</body></html>`
    return new Response(html, {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Referrer-Policy': 'no-referrer' },
    })
  }

  /** What a browser's `__client` cookie has to be for somebody to be signed in. Without an account they get one. */
  function cookieFor(emailAddress: string) {
    const user = userWithAddress(database, emailAddress) ?? addUser(database, { emailAddress })
    return { name: clientCookie, value: api.signIn(user.id), url: server.origin, httpOnly: true }
  }

  /** A page in a browser of somebody's own, with the SDK loaded. */
  async function openPerson(
    emailAddress: string | null,
    { path = '/', instance = 'production', automated = false, beside }: PersonOptions = {},
  ) {
    const context = beside?.context() ?? (await browser.newContext({ locale: 'en-US', timezoneId: 'UTC' }))
    if (!beside) onTestFinished(() => context.close())
    if (emailAddress !== null) await context.addCookies([cookieFor(emailAddress)])
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (!expected.test(message.text())) problems.push(message.text())
    })
    await page.route(
      ({ origin }) => origin !== server.origin,
      (route) => {
        strangers.push(route.request().url())
        return route.abort()
      },
    )
    await page.addInitScript(
      (given) => {
        window.host = given.host
        if (!given.automated) Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })
      },
      { automated, host: { publishableKey: publishableKeys[instance], proxyUrl: server.proxyUrl } },
    )
    await page.goto(server.origin + path)
    await ready(page)
    return { page, problems }
  }

  return {
    database,
    api,
    openPerson,
    cookieFor,
    /** The requests of this test to a path that ends so, without its query. */
    requests: (end: string, method = 'POST') =>
      sent.filter((one) => one.method === method && one.path.replace(/\?.*/, '').endsWith(end)),
    sent,
    /** What befalls requests until the test ends. */
    befall(next: typeof fault) {
      fault = next
    },
    /** Such as `http://127.0.0.1:40123`; known once tests run. */
    origin: () => server.origin,
  }
}
