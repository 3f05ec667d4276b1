import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import type { Browser, Page, Route } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startDemo } from '../../demo/server/app.ts'
import type { Mail } from '../../demo/server/outbox.ts'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'
import { holdFiles } from '../support/hold-files.ts'

const directory = mkdtempSync(join(tmpdir(), 'invitekit-demo-admin-'))
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  const databaseFile = join(directory, 'demo.sqlite')
  demo = await startDemo({ port: 0, databaseFile, viteCache: 'demo-admin' })
  browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) })
})

afterAll(async () => {
  await browser?.close()
  await demo?.close()
  rmSync(directory, { recursive: true, force: true })
})

/** A provider, and how it is written in haste. */
const [provider, slip] = ['gmail.com', 'gmial.com']
/** Fifty-two who are new to Acme, written in the ways of three programs. */
const newcomers = Array.from({ length: 52 }, (_, i) => `newcomer${i + 1}@example.org`)
const pasted = [
  ...newcomers.slice(0, 20).map((address, i) => `Newcomer ${i + 1} <${address}>,`),
  ...newcomers.slice(20, 40).map((address) => `• ${address};`),
  ...newcomers.slice(40),
  // Twice, once in capitals.
  newcomers[0],
  'NEWCOMER2@example.org',
  // A slip of the pen, and what is no address at all.
  `someone.else@${slip}`,
  'ask Priya for the rest',
  // Members, one who is invited already, and one whose invitation has expired.
  'Priya Raman <priya@example.com>',
  'kenji@example.com',
  'noor.aziz@example.com',
  'grace.hall@example.com',
].join('\n')

/** These never arrive. */
const lostOnTheirWay = ['newcomer7@example.org', 'newcomer46@example.org']
/** This one is carried out, and its answer is lost. */
const lostOnItsWayBack = 'newcomer30@example.org'

test('F55: an administrator pastes 60 addresses, two fail and are tried again, one is revoked and another one not', async () => {
  const { page, problems } = await visit()
  const before = await mailsByRecipient()
  await page.goto('/?next=/admin')
  await page.getByRole('button', { name: 'Daniel Okafor' }).click()

  const text = page.getByRole('textbox', { name: 'E-mail addresses' })
  await text.fill(pasted)
  await page.getByText(`someone.else@${slip}?`).waitFor()
  await page.getByText('“ask Priya for the rest” is not an e-mail address.').waitFor()
  for (const count of ['2 need a look', '1 invited already', '1 expired', '2 are members already'])
    await page.getByText(count).first().waitFor()
  await page.getByText('2 are written twice').first().waitFor()
  await page.getByRole('button', { name: `Use someone.else@${provider}` }).click()
  await page.getByRole('button', { name: 'Remove ask Priya for the rest' }).click()

  const weather = await badWeather(page)
  await page.getByRole('button', { name: 'Send 53, renew 1' }).click()
  // What was lost on its way back is looked for before anything is said of it.
  await page.getByRole('heading', { name: '51 invitations sent, 1 mailed again, 2 failed.' }).waitFor()
  expect(weather.lost.toSorted()).toEqual([...lostOnTheirWay, lostOnItsWayBack].toSorted())
  await weather.clear()
  const left = await text.inputValue()
  expect(newcomers.filter((address) => left.includes(address))).toEqual(lostOnTheirWay)

  await page.getByRole('button', { name: 'Retry 2' }).click()
  await page.getByRole('heading', { name: '2 invitations sent.' }).waitFor()
  expect(await text.inputValue()).not.toContain('@example.org')

  const row = (address: string | undefined) => page.getByRole('row').filter({ hasText: address ?? '' })
  const search = page.getByRole('searchbox', { name: 'Search by address' })
  await search.fill('newcomer3')
  const actions = row('newcomer3@').getByRole('button', { name: /^Actions for/ })
  await actions.click()
  await page.getByRole('menuitem', { name: 'Revoke' }).waitFor()
  // Its own button closes it, and opens it again below.
  await actions.click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await revoke(row('newcomer3@'))
  await row('newcomer3@').getByText('Revoked').first().waitFor()
  await revoke(row('newcomer31@'))
  await row('newcomer31@').getByRole('button', { name: /^Undo/ }).click()
  await row('newcomer31@').getByText('Pending').waitFor()

  // In another tab, so that nothing here hurries the revoke.
  await expect.poll(() => statusOf(page, 'newcomer3@example.org'), { timeout: 20_000 }).toBe('canceled')
  expect(await statusOf(page, 'newcomer31@example.org')).toBe('pending')

  const after = await mailsByRecipient()
  const sent = Object.fromEntries(
    Object.entries(after).flatMap(([to, count]) => {
      const more = count - (before[to] ?? 0)
      return more ? [[to, more]] : []
    }),
  )
  const wanted = [...newcomers, `someone.else@${provider}`, 'grace.hall@example.com']
  expect(sent).toEqual(Object.fromEntries(wanted.map((to) => [to, 1])))
  expect(problems.filter((problem) => !problem.includes('/invite-member'))).toEqual([])

  async function revoke(one: ReturnType<typeof row>) {
    await one.getByRole('button', { name: /^Actions for/ }).click()
    await page.getByRole('menuitem', { name: 'Revoke' }).click()
  }
})

/** Loses two requests on their way, and the answer of another one. */
async function badWeather(page: Page) {
  const lost: string[] = []
  async function lose(route: Route) {
    const { email } = route.request().postDataJSON()
    if (![...lostOnTheirWay, lostOnItsWayBack].includes(email)) return route.continue()
    lost.push(email)
    if (email === lostOnItsWayBack) await route.fetch()
    return route.abort('connectionreset')
  }
  await page.route('**/organization/invite-member', lose)
  return { lost, clear: () => page.unroute('**/organization/invite-member', lose) }
}

/** What better-auth says of the newest invitation to an address. */
async function statusOf(page: Page, emailAddress: string) {
  return page.evaluate(async (to) => {
    const organizations = await (await fetch('/api/auth/organization/list')).json()
    const { id } = organizations.find(({ slug }: { slug: string }) => slug === 'acme')
    const list = await (await fetch(`/api/auth/organization/list-invitations?organizationId=${id}`)).json()
    return list.findLast(({ email }: { email: string }) => email === to)?.status
  }, emailAddress)
}

/** How many mails each address has got. */
async function mailsByRecipient(): Promise<Record<string, number>> {
  const mails: Mail[] = await (await fetch(`${demo.url}/api/demo/outbox`)).json()
  const counts = new Map<string, number>()
  for (const { to } of mails) counts.set(to, (counts.get(to) ?? 0) + 1)
  return Object.fromEntries(counts)
}

test('a menu is asked for before it is pressed for, and one of which nothing is seen yet is not lost', async () => {
  const { page, problems } = await visit()
  const menu = await holdFiles(page, /\/sent-invitation-menu/)
  await page.goto('/?next=/admin')
  await page.getByRole('button', { name: 'Daniel Okafor' }).click()
  const button = page.getByRole('button', { name: /^Actions for / }).first()
  await Promise.all([page.waitForRequest(/\/sent-invitation-menu/), button.hover()])

  await button.click()
  await button.click()
  expect(await button.getAttribute('aria-expanded')).toBe('false')
  menu.release()
  await page.getByRole('menuitem', { name: 'Revoke' }).waitFor()
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  await button.click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
  expect(await button.getAttribute('aria-expanded')).toBe('false')
  expect(problems).toEqual([])
})

/** Opens a browser of its own, which notes what it complains about. */
async function visit() {
  const context = await browser.newContext({ baseURL: demo.url })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    problems.push(`${message.text()} ${message.location().url}`)
  })
  return { page, problems }
}
