import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright'
import { rolldown } from 'rolldown'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished } from 'vitest'
import { createClerkDatabase } from '../../../fakes/clerk/database.ts'
import { withFaults } from '../../../fakes/clerk/faults.ts'
import type { Fault } from '../../../fakes/clerk/faults.ts'
import { clientCookie } from '../../../fakes/clerk/frontend-api/clients.ts'
import { createFrontendApi } from '../../../fakes/clerk/frontend-api/frontend-api.ts'
import { addUser, userWithAddress } from '../../../fakes/clerk/people.ts'
import { serveClerk } from '../../../fakes/clerk/serve.ts'
import type { ClerkServer } from '../../../fakes/clerk/serve.ts'
import { checked } from '../../../fakes/clerk/wire/check.ts'
import { launch } from '../layout/browser-page.ts'

/** Keys name the host of the Frontend API; both kinds work behind a `proxyUrl`. */
const publishableKeys = {
  production: `pk_live_${btoa('clerk.example.com$')}`,
  development: `pk_test_${btoa('example.clerk.accounts.test$')}`,
}

/** What the browser itself says of an answer that is an error, or that never comes. */
const expected = /^Failed to load resource/

export interface PersonOptions {
  /** @default '/' */
  path?: string
  /** @default 'production' */
  instance?: keyof typeof publishableKeys
  /** Whether the page may know that a test drives it: the SDK then takes itself for offline. @default false */
  automated?: boolean
}

function file(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url))
}

/** The page's script: the real SDK, and the library's entry for it. */
async function bundlePage(): Promise<string> {
  const bundle = await rolldown({
    input: file('test/end-to-end/clerk/page/host.ts'),
    platform: 'browser',
    resolve: {
      alias: { 'invitekit/clerk': file('src/clerk.ts'), 'invitekit/headless': file('src/headless.ts') },
    },
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
  })
  const { output } = await bundle.generate({ format: 'es', codeSplitting: false })
  return output[0].code
}

/**
 * A host's page with the real SDK, over the fake Frontend API on the page's own origin. After every test no answer may
 * have been other than described, and nobody may have asked another host for anything.
 */
export function startClerkHost() {
  const database = createClerkDatabase()
  const api = createFrontendApi(database)
  const violations: string[] = []
  const strangers: string[] = []
  let fault: (request: Request) => Fault | Promise<Fault> = () => undefined
  let browser: Browser
  let server: ClerkServer
  let script: string

  beforeAll(async () => {
    ;[script, browser] = await Promise.all([bundlePage(), launch()])
    const door = checked('frontend', api.fetch, (violation) => violations.push(violation))
    server = await serveClerk(
      withFaults(door, (request) => fault(request)),
      host,
    )
    database.frontendApi = server.proxyUrl
  }, 60_000)

  beforeEach(() => {
    fault = () => undefined
  })

  afterEach(() => {
    expect(violations.splice(0)).toEqual([])
    expect(strangers.splice(0)).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** The script, and the page at every other address. */
  async function host(request: Request): Promise<Response> {
    if (new URL(request.url).pathname === '/host.js') {
      return new Response(script, { headers: { 'Content-Type': 'text/javascript' } })
    }
    const html = `<!doctype html><html lang="en"><head><title>Loading</title><link rel="icon" href="data:,">
      <script type="module" src="/host.js"></script></head><body></body></html>`
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  }

  /** A browser of somebody's own, signed in, with the SDK loaded. Whoever has no account yet gets one. */
  async function openPerson(
    emailAddress: string | null,
    { path = '/', instance = 'production', automated = false }: PersonOptions = {},
  ): Promise<{ page: Page; problems: string[] }> {
    const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC' })
    onTestFinished(() => context.close())
    if (emailAddress !== null) {
      const user = userWithAddress(database, emailAddress) ?? addUser(database, { emailAddress })
      const value = api.signIn(user.id)
      await context.addCookies([{ name: clientCookie, value, url: server.origin, httpOnly: true }])
    }
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
    await loaded(page)
    return { page, problems }
  }

  return {
    database,
    api,
    openPerson,
    /** What befalls requests until the test ends. */
    befall(next: typeof fault) {
      fault = next
    },
    /** Such as `http://127.0.0.1:40123`; known once tests run. */
    origin: () => server.origin,
  }
}

/** Waits until the SDK is there, also after a reload. */
export async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => document.title === 'Loaded')
}
