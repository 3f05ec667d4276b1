import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startDemo } from '../../demo/server/app.ts'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'

const directory = mkdtempSync(join(tmpdir(), 'invitekit-demo-clerk-'))
const fake = 'This Clerk is a fake inside the demo’s own server: nothing is sent to Clerk'
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  demo = await startDemo({
    port: 0,
    databaseFile: join(directory, 'demo.sqlite'),
    viteCache: 'demo-clerk',
  })
  browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) })
})

afterAll(async () => {
  await browser?.close()
  await demo?.close()
  rmSync(directory, { recursive: true, force: true })
})

test('the switch is remembered, and every page over the fake says that it is one', async () => {
  const { page, requests, problems } = await visit()
  await page.goto('/')
  await page.getByText('Client: betterAuthInvitations(authClient, {').waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.getByText(fake).count()).toBe(0)
  expect(requests.filter(({ url }) => /@clerk|__clerk|backend\/clerk|src\/clerk/.test(url))).toEqual([])

  await page.getByRole('link', { name: 'Clerk (fake API)' }).click()
  await page.getByText('Client: clerkInvitationsStore(clerk)').waitFor()
  expect(page.url()).toBe(`${demo.url}/`)
  await page.reload()
  await page.getByText(fake).waitFor()
  for (const path of ['/organizations', '/organizations/org_1', '/admin', '/outbox', '/accept', '/nowhere']) {
    await page.goto(path)
    await page.getByText(fake).waitFor()
  }
  expect(requests.some(({ url }) => url.endsWith('/api/auth/get-session'))).toBe(true)
  expect(requests.some(({ url }) => url.includes('/__clerk/v1/client'))).toBe(true)
  expect(problems).toEqual([])
})

test('someone accepts in the list, and is still told so in the organization that they work in from then on', async () => {
  const { page, requests, problems } = await visit()
  await page.goto('/?backend=clerk')
  await pick(page, 'Maya Lindqvist')
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('heading') })
  const acme = rows.filter({ has: page.getByRole('heading', { name: 'Acme' }) })
  await acme.waitFor()
  expect(await page.getByRole('button', { name: /^Accept invitation/ }).count()).toBe(5)
  expect(await page.getByRole('button', { name: /^Decline/ }).count()).toBe(0)

  const activated = page.waitForResponse((response) => response.url().includes('/touch'))
  await page.getByRole('button', { name: 'Accept invitation to Acme' }).click()
  const { response } = await (await activated).json()
  expect(response.last_active_organization_id).toMatch(/^org_/)
  await page.waitForLoadState('networkidle')
  await acme.getByText('Accepted').waitFor()
  expect(await page.getByRole('button', { name: /^Accept invitation/ }).count()).toBe(4)

  await page.getByRole('link', { name: 'Open Acme' }).click()
  const members = page.getByRole('list', { name: 'Members' }).getByRole('listitem')
  await members.filter({ hasText: 'Maya Lindqvist' }).filter({ hasText: 'Admin' }).waitFor()
  await page.getByRole('link', { name: 'Your organizations' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Acme' }).filter({ hasText: 'Admin' }).waitFor()
  expect(requests.filter(({ url }) => /invitations\/\w+\/accept/.test(url))).toHaveLength(1)
  expect(problems).toEqual([])
})

test('an administrator sends and revokes, in the organization that was chosen', async () => {
  const { page, problems } = await visit()
  await page.goto('/?backend=clerk&next=/admin')
  await pick(page, 'Daniel Okafor')
  const organization = page.getByRole('combobox', { name: 'Organization' })
  const sent = (emailAddress: string) => page.getByRole('row').filter({ hasText: emailAddress })
  await sent('noor.aziz@example.com').waitFor()
  await organization.selectOption('Northwind Studio')
  await sent('maya@example.com').getByText('Expired').waitFor()
  expect(await sent('noor.aziz@example.com').count()).toBe(0)

  await page.getByRole('textbox', { name: 'E-mail addresses' }).fill('kenji@example.com')
  await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption('Admin')
  await page.getByRole('button', { name: 'Send 1 invitation' }).click()
  await page.getByRole('heading', { name: '1 invitation sent.' }).waitFor()
  await sent('kenji@example.com').getByText('Pending').waitFor()
  await sent('kenji@example.com').getByText('Admin').waitFor()
  await sent('kenji@example.com').getByRole('button', { name: 'Actions for kenji@example.com' }).click()
  await page.getByRole('menuitem', { name: 'Revoke' }).click()
  await sent('kenji@example.com').getByText('Revoked').first().waitFor()

  await organization.selectOption('Acme')
  await sent('noor.aziz@example.com').waitFor()
  expect(await sent('kenji@example.com').getByText('Revoked').count()).toBe(0)
  expect(problems).toEqual([])
})

test('an administrator whose organization another tab has switched learns what was sent, and takes it back', async () => {
  const { page, problems } = await visit()
  await page.goto('/?backend=clerk&next=/admin')
  await pick(page, 'Daniel Okafor')
  const organization = page.getByRole('combobox', { name: 'Organization' })
  const address = page.getByRole('textbox', { name: 'E-mail addresses' })
  await address.fill('ida@example.com')

  const other = await page.context().newPage()
  await other.goto('/admin')
  await other.getByRole('combobox', { name: 'Organization' }).selectOption('Northwind Studio')
  const rows = other.getByRole('row')
  await rows.filter({ hasText: 'maya@example.com' }).getByText('Expired').waitFor()

  await page.getByRole('button', { name: 'Send 1 invitation' }).click()
  await page.getByText('Another tab works in another organization.').waitFor()
  expect(await organization.locator('option:checked').textContent()).toBe('Acme')

  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('row').filter({ hasText: 'ida@example.com' }).getByText('Pending').waitFor()
  expect(problems).toEqual([])
})

test('a link that is refused says why in words, as the fake, and leads back to the outbox', async () => {
  const { page } = await visit()
  for (const [to, organization, words] of [
    ['maya@example.com', 'Northwind Studio', 'has expired'],
    ['priya@example.com', 'Acme', 'has been used'],
    ['sam.keller@example.com', 'Acme', 'has been revoked'],
  ] as const) {
    await openMail(page, to, organization)
    await page.getByRole('heading', { name: `Clerk would say here that this link ${words}.` }).waitFor()
    await page.getByText('This Clerk is a fake').waitFor()
    await page.getByRole('link', { name: 'Back to the outbox' }).click()
    await page.getByRole('heading', { name: 'Outbox' }).waitFor()
    expect(page.url()).toBe(`${demo.url}/outbox`)
  }
})

test('T08: the link of Clerk’s mail sends nothing before its invitee presses', async () => {
  const { page, requests, problems } = await visit()
  await openMail(page, 'layla@example.com', 'Acme')
  const press = page.getByRole('button', { name: 'Sign in and join' })
  await press.waitFor()
  await page.waitForLoadState('networkidle')
  expect(requests.filter(({ url }) => url.includes('/sign_ins'))).toEqual([])

  await press.click()
  await page.getByText('You joined Acme').first().waitFor()
  await page.getByText('ليلى حدّاد').waitFor()
  expect(requests.filter(({ url }) => url.includes('/sign_ins'))).toHaveLength(1)
  await page.getByRole('link', { name: 'Open Acme' }).click()
  const members = page.getByRole('list', { name: 'Members' }).getByRole('listitem')
  await members.filter({ hasText: 'ليلى حدّاد' }).filter({ hasText: 'Member' }).waitFor()
  expect(problems).toEqual([])
})

test('T05: the ticket is taken out of the address, and goes to nobody by the referrer', async () => {
  const { page, requests } = await visit()
  await openMail(page, 'noor.aziz@example.com', 'Acme')
  await page.getByRole('button', { name: 'Create account and join' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(page.url()).toBe(`${demo.url}/accept`)
  const referrers = requests.map(({ referrer }) => referrer)
  expect(referrers.filter((referrer) => referrer.includes('ticket='))).toEqual([])
  expect(referrers.filter((referrer) => referrer.startsWith(`${demo.url}/outbox`))).not.toEqual([])
})

test('whom a link has made an account for is called by their address, and has a card among the people', async () => {
  const { page, problems } = await visit()
  await page.goto('/?backend=clerk&next=/admin')
  await pick(page, 'Daniel Okafor')
  await page.getByRole('textbox', { name: 'E-mail addresses' }).fill('june.park@example.com')
  await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption('Admin')
  await page.getByRole('button', { name: 'Send 1 invitation' }).click()
  await page.getByRole('heading', { name: '1 invitation sent.' }).waitFor()
  await page.getByRole('link', { name: 'Switch person' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in' }).waitFor()

  await openMail(page, 'june.park@example.com', 'Acme')
  await page.getByRole('button', { name: 'Create account and join' }).click()
  await page.getByText('You joined Acme').first().waitFor()
  await page.goto('/')
  await page.getByRole('button', { name: 'june.park' }).filter({ hasText: 'Joined by a link' }).click()
  await page.getByRole('heading', { name: 'Hello, june.park' }).waitFor()

  await page.goto('/admin')
  await page.getByRole('textbox', { name: 'E-mail addresses' }).fill('otis@example.com')
  await page.getByRole('button', { name: 'Send 1 invitation' }).click()
  await page.getByRole('heading', { name: '1 invitation sent.' }).waitFor()
  await page.getByRole('link', { name: 'outbox', exact: true }).click()
  await page.getByRole('heading', { name: 'june.park@example.com invited you to join Acme' }).waitFor()
  expect(problems).toEqual([])
})

test('T07: a link for another address asks whoever is signed in to sign out first, and signs nobody in by itself', async () => {
  const { page, problems } = await visit()
  await page.goto('/?backend=clerk')
  await pick(page, 'Kenji Watanabe')
  await page.getByRole('heading', { name: 'Hello, Kenji Watanabe' }).waitFor()
  await openMail(page, 'tomas@example.com', 'Acme')
  await page.getByText('You’re signed in as kenji@example.com.').waitFor()
  expect(await page.getByRole('button', { name: /join/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in and join' }).click()
  await page.getByText('You joined Acme').first().waitFor()
  await page.getByText('Tomás Rivera').waitFor()
  expect(problems).toEqual([])
})

test('whom Clerk’s link has joined by itself sees what they joined', async () => {
  const { page, problems } = await visit()
  await page.goto('/?backend=clerk')
  await pick(page, 'Maya Lindqvist')
  await page.getByRole('heading', { name: 'Hello, Maya Lindqvist' }).waitFor()
  await openMail(page, 'maya@example.com', 'Lumen Energy')
  await page.waitForURL('**/invitations')
  await page.getByRole('link', { name: 'Open Lumen Energy' }).waitFor()
  expect(problems).toEqual([])
})

test('each backend has its own people’s sessions, data and mails', async () => {
  const { page, problems } = await visit()
  await page.goto('/?backend=clerk')
  await pick(page, 'Kenji Watanabe')
  await page.getByRole('heading', { name: 'Hello, Kenji Watanabe' }).waitFor()
  await page.getByRole('link', { name: 'Organizations', exact: true }).click()
  const acme = page.getByRole('link', { name: 'Acme' })
  const path = await acme.getAttribute('href')
  expect(path).toMatch(/^\/organizations\/org_/)

  await page.getByRole('link', { name: 'better-auth' }).click()
  await page.getByRole('link', { name: 'Pick a person' }).click()
  await pick(page, 'Daniel Okafor')
  await page.getByRole('listitem').filter({ has: acme }).filter({ hasText: 'Owner' }).waitFor()
  expect(await acme.getAttribute('href')).not.toBe(path)
  const links = page.getByRole('article').getByRole('link')
  await page.getByRole('link', { name: 'Outbox', exact: true }).click()
  await links.first().waitFor()
  expect(await links.filter({ hasText: 'ticket=' }).count()).toBe(0)

  await page.getByRole('link', { name: 'Clerk (fake API)' }).click()
  await page.getByRole('link', { name: 'Kenji Watanabe' }).waitFor()
  await links.first().waitFor()
  expect(await links.count()).toBe(await links.filter({ hasText: 'ticket=' }).count())
  expect(problems).toEqual([])
})

/** Opens a browser of its own, which notes what it asks for and complains about. It asks this machine alone. */
async function visit() {
  const context = await browser.newContext({ baseURL: demo.url })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  // Clerk's SDK takes a browser that says it is driven by a test for offline.
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }),
  )

  const requests: { url: string; referrer: string }[] = []
  page.on('request', (request) =>
    requests.push({ url: request.url(), referrer: request.headers()['referer'] ?? '' }),
  )
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    problems.push(`${message.text()} ${message.location().url}`)
  })
  onTestFinished(async () => {
    await context.close()
    expect(requests.filter(({ url }) => new URL(url).origin !== demo.url)).toEqual([])
  })
  return { page, requests, problems }
}

/** Signs in as one of the people on the first page. */
async function pick(page: Page, name: string) {
  await page.getByRole('button', { name }).click()
}

/** Follows the link in Clerk's newest mail to an address from an organization. */
async function openMail(page: Page, to: string, organization: string) {
  await page.goto('/outbox?backend=clerk')
  const mails = page.getByRole('article').filter({ hasText: `To ${to}` })
  await mails
    .filter({ hasText: ` to join ${organization}` })
    .first()
    .getByRole('link')
    .click()
}
