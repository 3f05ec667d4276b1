import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { chromium } from 'playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { PersonAddress } from '../../demo/people.ts'
import { startDemo } from '../../demo/server/app.ts'
import type { Mail } from '../../demo/server/outbox.ts'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'

const directory = mkdtempSync(join(tmpdir(), 'invitekit-demo-'))
const databaseFile = join(directory, 'demo.sqlite')
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  demo = await startDemo({ port: 0, databaseFile })
  browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) })
})

afterAll(async () => {
  await browser?.close()
  await demo?.close()
  rmSync(directory, { recursive: true, force: true })
})

test('someone accepts an invitation in the list and is a member', async () => {
  const { page, acceptRequests, problems } = await visit()
  await page.goto('/')
  await pick(page, 'Maya Lindqvist')

  await page.getByRole('heading', { name: 'Hello, Maya Lindqvist' }).waitFor()
  await page.getByRole('button', { name: 'Accept invitation to Acme' }).click()
  await page.getByText('You joined Acme').first().waitFor()
  await page.getByRole('link', { name: 'Open Acme' }).click()

  await page.getByRole('heading', { name: 'Acme', level: 1 }).waitFor()
  const members = page.getByRole('list', { name: 'Members' }).getByRole('listitem')
  await members.filter({ hasText: 'Maya Lindqvist' }).filter({ hasText: 'Admin' }).waitFor()
  expect(await page.title()).toBe('Acme – Workbench')
  expect(acceptRequests).toEqual(['POST'])
  expect(rolesOf('maya@example.com', 'acme')).toEqual(['admin'])
  expect(problems).toEqual([])
})

test('an owner invites someone, whom the link in the mail leads to membership', async () => {
  const { page, acceptRequests, problems } = await visit()
  await page.goto('/?next=/admin')
  await pick(page, 'Daniel Okafor')

  await page.getByRole('combobox', { name: 'Organization' }).selectOption('Northwind Studio')
  // The form is another one for another organization.
  await page.waitForLoadState('networkidle')
  await page.getByRole('textbox', { name: 'E-mail addresses' }).fill('kenji@example.com')
  await page.getByRole('button', { name: 'Send 1 invitation' }).click()
  await page.getByRole('heading', { name: '1 invitation sent.' }).waitFor()
  const sent = page.getByRole('row').filter({ hasText: 'kenji@example.com' })
  await sent.getByText('Pending').waitFor()

  await page.getByRole('link', { name: 'Switch person' }).click()
  await pick(page, 'Kenji Watanabe')
  await page.getByRole('link', { name: 'Outbox', exact: true }).click()
  const mail = page
    .getByRole('article')
    .filter({ hasText: 'Daniel Okafor invited you to join Northwind Studio' })
  await mail.filter({ hasText: 'To kenji@example.com' }).getByRole('link').click()

  await page.getByRole('heading', { name: 'Join Northwind Studio' }).waitFor()
  expect(acceptRequests).toEqual([])
  await page.getByRole('button', { name: 'Accept invitation' }).click()
  await page.getByRole('link', { name: 'Open Northwind Studio' }).waitFor()
  await page.getByText('You joined Northwind Studio').first().waitFor()
  expect(acceptRequests).toEqual(['POST'])
  expect(rolesOf('kenji@example.com', 'northwind-studio')).toEqual(['member'])
  expect(problems).toEqual([])
})

test('T04: the wrong person can only switch account, and accepts the same invitation as the right one', async () => {
  const { page, acceptRequests, problems } = await visit()
  const { pathname } = new URL(await linkTo('layla@example.com', 'Acme'))
  await page.goto(`/?${new URLSearchParams({ next: pathname }).toString()}`)
  await pick(page, 'Maya Lindqvist')

  await page
    .getByText('This invitation is for another e-mail address. You’re signed in as maya@example.com.')
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: /Accept/ }).count()).toBe(0)

  await page.getByRole('button', { name: 'Switch account' }).click()
  await pick(page, 'ليلى حدّاد')
  await page.getByRole('heading', { name: 'Join Acme' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(pathname)
  expect(acceptRequests).toEqual([])
  expect(rolesOf('layla@example.com', 'acme')).toEqual([])

  const activated = page.waitForResponse((response) => response.url().endsWith('/organization/set-active'))
  await page.getByRole('button', { name: 'Accept invitation' }).click()
  expect((await activated).status()).toBe(200)
  await page.getByRole('link', { name: 'Open Acme' }).waitFor()
  expect(acceptRequests).toEqual(['POST'])
  expect(rolesOf('layla@example.com', 'acme')).toEqual(['member'])
  expect(problems.filter((problem) => !isRefusedRead(problem, 403))).toEqual([])
})

test('T08: a link opened signed out leads through signing in back to it, and writes nothing', async () => {
  const { page, acceptRequests, problems } = await visit()
  const link = await linkTo('maya@example.com', 'Harbor Coffee')
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await pick(page, 'Maya Lindqvist')
  await page.getByRole('button', { name: 'Accept invitation' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(page.url()).toBe(link)
  expect(acceptRequests).toEqual([])
  expect(rolesOf('maya@example.com', 'harbor-coffee')).toEqual([])
  expect(problems.filter((problem) => !isRefusedRead(problem, 401))).toEqual([])
})

test('T03: signing in never leads to another site', async () => {
  const { page, problems } = await visit()
  const elsewhere = [
    'https://example.com',
    '//example.com',
    '/\\example.com',
    '/\t/example.com',
    '/.//example.com',
    'javascript:alert(1)',
  ]
  for (const next of elsewhere) {
    await page.goto(`/?${new URLSearchParams({ next }).toString()}`)
    await pick(page, 'Kenji Watanabe')
    await page.getByRole('heading', { name: 'Hello, Kenji Watanabe' }).waitFor()
    expect({ next, url: page.url() }).toEqual({ next, url: `${demo.url}/invitations` })
  }
  expect(problems).toEqual([])
})

test('F27: the second click of a double click presses nothing, before and after the answer', async () => {
  const { page, acceptRequests, problems } = await visit()
  await page.goto('/')
  await pick(page, 'Maya Lindqvist')
  const rows = page
    .getByRole('list')
    .filter({ has: page.getByRole('heading') })
    .getByRole('listitem')
  const order = () => rows.getByRole('heading').allTextContents()
  const acceptIn = (name: string) => rows.filter({ hasText: name }).getByRole('button', { name: /^Accept/ })

  await acceptIn('Harbor Coffee').dblclick()
  await rows.filter({ hasText: 'You joined Harbor Coffee' }).waitFor()
  expect(acceptRequests).toEqual(['POST'])

  const before = await order()
  const row = rows.filter({ hasText: 'Pine' })
  const [place, button] = [await row.boundingBox(), await acceptIn('Pine').boundingBox()]
  if (!button) throw new Error('There is no button to press.')
  const [x, y] = [button.x + button.width / 2, button.y + button.height / 2]
  await page.mouse.click(x, y)
  await row.filter({ hasText: 'You joined Pine' }).waitFor()
  await page.mouse.click(x, y, { clickCount: 2 })

  // The server forgets what is settled; the list is read again when the person comes back to the page.
  const list = page.waitForResponse((response) => response.url().includes('/list-user-invitations'))
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
  await (await list).finished()
  await page.waitForLoadState('networkidle')
  expect(await order()).toEqual(before)
  expect(await row.boundingBox()).toEqual(place)
  expect(await page.getByRole('alertdialog').count()).toBe(0)
  expect(new URL(page.url()).pathname).toBe('/invitations')
  expect(acceptRequests).toEqual(['POST', 'POST'])
  expect(problems).toEqual([])
})

test('the links of mails that were sent at another port lead to this one', async () => {
  const { page } = await visit()
  const { pathname } = new URL(await linkTo('tomas@example.com', 'Acme'))
  const database = new DatabaseSync(databaseFile)
  database.prepare('update mail set link = ? where link = ?').run(`http://localhost:1${pathname}`, pathname)
  database.close()
  await page.goto('/outbox')
  const mail = page.getByRole('article').filter({ hasText: 'To tomas@example.com' })
  await mail.getByRole('link', { name: demo.url + pathname }).click()
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  expect(page.url()).toBe(demo.url + pathname)
})

test('a link to a page brings the focus to its title, and a reload to the top', async () => {
  const { page, problems } = await visit()
  const focused = page.locator(':focus')
  await page.goto('/')
  await page.getByRole('link', { name: 'Outbox', exact: true }).click()
  await page.getByRole('article').first().waitFor()
  expect(await focused.textContent()).toBe('Outbox')
  await page.reload()
  await page.getByRole('article').first().waitFor()
  await page.keyboard.press('Tab')
  expect(await focused.textContent()).toBe('Skip to content')
  expect(problems).toEqual([])
})

/** Opens a browser of its own, which notes what it sends to accept, and what it complains about. */
async function visit() {
  const context = await browser.newContext({ baseURL: demo.url })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)

  const acceptRequests: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname === '/api/auth/organization/accept-invitation') acceptRequests.push(request.method())
  })
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    problems.push(`${message.text()} ${message.location().url}`)
  })
  return { page, acceptRequests, problems }
}

/** Whether this is the browser's own report that the server refused to show an invitation. */
function isRefusedRead(problem: string, status: number) {
  return problem.includes(`status of ${status} `) && problem.includes('/organization/get-invitation?')
}

/** Signs in as one of the people on the first page. */
async function pick(page: Page, name: string) {
  await page.getByRole('button', { name }).click()
}

/** The link in the newest mail to an address from an organization. */
async function linkTo(to: PersonAddress, organization: string) {
  const response = await fetch(`${demo.url}/api/demo/outbox`)
  const mails: Mail[] = await response.json()
  const mail = mails.find((each) => each.to === to && each.subject.endsWith(` to join ${organization}`))
  if (!mail) throw new Error(`No mail invites ${to} to ${organization}.`)
  return new URL(mail.link, demo.url).href
}

/** The roles that the database holds for a person in an organization: one where they are a member. */
function rolesOf(emailAddress: PersonAddress, slug: string) {
  const database = new DatabaseSync(databaseFile, { readOnly: true })
  const rows = database
    .prepare(
      `select member.role from member
       join user on user.id = member.userId
       join organization on organization.id = member.organizationId
       where user.email = ? and organization.slug = ?`,
    )
    .all(emailAddress, slug)
  database.close()
  return rows.map(({ role }) => role)
}
