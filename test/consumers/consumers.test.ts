import { chromium } from 'playwright'
import type { Browser, Locator } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFailed, onTestFinished } from 'vitest'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'
import { watchedPage } from '../support/csp-page.ts'
import { serveConsumer } from './serve-consumer.ts'
import type { Consumer } from './serve-consumer.ts'

const next = ['node_modules/next/dist/bin/next', 'start', 'next', '-H', '127.0.0.1', '-p', '0']

/** Every host: its pages with the list, the one to send from, and one that is a server component with our parts in it. */
const consumers: (Consumer & { lists: string[]; admin: string; serverComponents?: string[] })[] = [
  { name: 'Vite', files: 'vite', lists: ['plain.html', 'tailwind.html'], admin: 'admin.html' },
  ...['webpack', 'Rspack', 'esbuild'].map((name) => ({
    name,
    files: name.toLowerCase(),
    lists: ['plain', 'tailwind'],
    admin: 'admin',
  })),
  ...(['production', 'development'] as const).map((mode) => ({
    name: `React Router, in ${mode}`,
    mode,
    files: `react-router/${mode}/client`,
    server: ['react-router/serve.mjs'],
    lists: ['plain', 'tailwind'],
    admin: 'admin',
  })),
  { name: 'Next', server: next, lists: ['plain', 'tailwind'], admin: 'admin', serverComponents: ['server'] },
]

/** What every page has to be sent with. */
const strict = /; script-src 'self'(?: 'nonce-[\w-]{36}')?; style-src 'self';/

let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  // Not where the servers are: the times that they have drawn are others.
  const env = { ...process.env, TZ: 'Pacific/Auckland' }
  browser = await chromium.launch({ args: browserArgs, env, ...(executablePath && { executablePath }) })
})

afterAll(() => browser?.close())

function styleOf(locator: Locator, property: 'backgroundColor' | 'borderTopLeftRadius') {
  return locator.evaluate((element, name) => getComputedStyle(element)[name], property)
}

/** Runs in the page: React recommends its developer tools in development, where there are none to switch off. */
function switchOffDevTools() {
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: { isDisabled: true } })
}

/** Runs in the page, until it has nothing left to do: what goes wrong late is heard, too. */
function idle() {
  return new Promise((resolve) => {
    requestIdleCallback(resolve)
  })
}

describe.each(consumers)('$name', (consumer) => {
  let host: Awaited<ReturnType<typeof serveConsumer>>

  beforeAll(async () => {
    host = await serveConsumer(consumer)
  })
  afterAll(() => host?.close())

  /** Opens a page of the host, and says all that is wrong with it and which lists it has asked for. */
  async function open(path: string, emailAddress: string) {
    const { page, findings } = await watchedPage(browser)
    onTestFinished(() => page.close())
    page.setDefaultTimeout(20_000)
    const failed: string[] = []
    const lists: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    page.on('request', (request) => {
      if (/\/list-(?:user-)?invitations\b/.test(request.url())) lists.push(request.url())
    })
    await page.addInitScript(switchOffDevTools)
    await page.context().addCookies(await host.signIn(emailAddress))
    const answer = await page.goto(`${host.origin}/${path}`)
    expect(answer?.headers()['content-security-policy']).toMatch(strict)
    const problems = () => [
      ...failed.map((url) => `failed: ${url}`),
      ...findings.map(({ kind, what }) => `${kind}: ${what}`),
      ...host.complaints,
    ]
    onTestFailed(() => console.log(problems()))
    return { page, html: (await answer?.text()) ?? '', lists, problems }
  }

  it.each(consumer.lists)('shows the list, accepts, opens the inbox and logs nothing: /%s', async (path) => {
    const { page, html, lists, problems } = await open(path, 'maya@example.com')
    const withTailwind = path.startsWith('tailwind')
    const organization = withTailwind ? 'Acme' : 'Harbor Coffee'
    const list = page.getByRole('region', { name: 'Invitations' })
    const accept = list.getByRole('button', { name: `Accept invitation to ${organization}` })
    const bell = page.getByRole('button', { name: /^Invitations, \d pending$/ })
    const total = page.getByText(/^[1-9]\d* in all$/)

    await Promise.all([accept, bell, total].map((part) => part.waitFor()))
    await page.waitForLoadState('networkidle')
    // What a server has read is not read again; else the first page and the first of all pages are two lists.
    expect(html.includes(`Accept invitation to ${organization}`)).toBe(Boolean(consumer.server))
    expect(lists).toHaveLength(consumer.server ? 0 : 2)

    const primary = await styleOf(accept, 'backgroundColor')
    expect(primary).toMatch(/^(?:rgb|lab|oklch)\(/)
    expect((await styleOf(total, 'backgroundColor')) === primary).toBe(withTailwind)
    expect((await styleOf(bell, 'borderTopLeftRadius')) === '0px').toBe(withTailwind)

    await accept.click()
    await list.getByText(`You joined ${organization}`).waitFor()
    await bell.click()
    await page.getByRole('dialog', { name: 'Invitations' }).getByRole('listitem').first().waitFor()
    await page.evaluate(idle)
    expect(problems()).toEqual([])
  })

  it(`sends, opens the menu of what was sent and logs nothing: /${consumer.admin}`, async () => {
    const { page, html, lists, problems } = await open(consumer.admin, 'daniel@example.com')
    const addresses = page.getByRole('textbox', { name: 'E-mail addresses' })
    const row = (address: string) => page.getByRole('row').filter({ hasText: address })

    await Promise.all([addresses, row('layla@example.com')].map((part) => part.waitFor()))
    await page.waitForLoadState('networkidle')
    expect(html.includes('layla@example.com')).toBe(Boolean(consumer.server))
    expect(lists).toHaveLength(consumer.server ? 0 : 1)

    await addresses.fill('newcomer@example.org')
    await page.getByRole('button', { name: 'Send 1 invitation' }).click()
    await page.getByRole('heading', { name: '1 invitation sent.' }).waitFor()
    await row('newcomer@example.org')
      .getByRole('button', { name: /^Actions for/ })
      .click()
    await page.getByRole('menuitem', { name: 'Revoke' }).waitFor()
    await page.evaluate(idle)
    expect(problems()).toEqual([])
  })

  it.each(consumer.serverComponents ?? [])(
    'takes components into a server component as they are: /%s',
    async (path) => {
      const { page, html, problems } = await open(path, 'maya@example.com')
      expect(html).toContain('Ausstehend')
      await page.getByRole('img', { name: 'Acme' }).waitFor()
      await page.getByText('m***@example.com, d***@example.com').waitFor()
      await page.waitForLoadState('networkidle')
      expect(problems()).toEqual([])
    },
  )
})
