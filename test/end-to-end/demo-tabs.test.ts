import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startDemo } from '../../demo/server/app.ts'
import type { Mail } from '../../demo/server/outbox.ts'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'

const directory = mkdtempSync(join(tmpdir(), 'invitekit-demo-tabs-'))
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  const databaseFile = join(directory, 'demo.sqlite')
  demo = await startDemo({ port: 0, databaseFile, viteCache: 'demo-tabs' })
  browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) })
})

afterAll(async () => {
  await browser?.close()
  await demo?.close()
  rmSync(directory, { recursive: true, force: true })
})

/** What a tab must have come to by itself, and a person would wait for, in milliseconds. */
const soon = { timeout: 1000 }

describe('F28 two tabs of one person', () => {
  test('F28: what is accepted in one is joined in the other: in its row, on its card, in its count', async () => {
    const { one, open, writes, problems } = await visit('Maya Lindqvist')
    const two = await open('/invitations')
    const card = await open(await linkTo('maya@example.com', 'Acme'))
    await card.getByRole('heading', { name: 'Join Acme' }).waitFor()
    await row(two, 'Acme')
      .getByRole('button', { name: /^Accept/ })
      .waitFor()
    const before = await pending(two)
    await listening(two, card)

    await row(one, 'Acme')
      .getByRole('button', { name: /^Accept/ })
      .click()
    await row(one, 'Acme').filter({ hasText: 'You joined Acme' }).waitFor()
    await row(two, 'Acme').getByText('Accepted').waitFor(soon)
    await card.getByText('You joined Acme').waitFor(soon)
    await expect.poll(() => pending(two), soon).toBe(before - 1)

    // It is no news there: nothing is said, and the focus stays where it was.
    for (const page of [two, card]) {
      await page.waitForLoadState('networkidle')
      expect(await page.locator('[aria-live] p').count()).toBe(0)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('note')
    }
    await row(two, 'Acme').getByText('Accepted').waitFor()
    await card.getByText('You joined Acme').waitFor()
    expect(writes).toEqual(['accept-invitation'])
    expect(problems).toEqual([])
  })

  test('F28: of Accept in both at once, one wins, and both tell that it is joined', async () => {
    const { one, open, problems } = await visit('Maya Lindqvist')
    const two = await open('/invitations')
    // Both are on their way before either is answered.
    const held: (() => Promise<void>)[] = []
    await two.context().route('**/accept-invitation', async (route) => {
      held.push(() => route.continue())
      if (held.length === 2) for (const send of held) await send()
    })
    for (const page of [one, two]) {
      await row(page, 'Harbor Coffee')
        .getByRole('button', { name: /^Accept/ })
        .click()
    }
    for (const page of [one, two])
      await row(page, 'Harbor Coffee').filter({ hasText: 'You joined Harbor Coffee' }).waitFor()
    expect(problems.filter((problem) => !isRefusal(problem))).toEqual([])
  })

  test('F28: Accept in one takes back a decline in the other that has not been sent', async () => {
    const { one, open, writes, problems } = await visit('Maya Lindqvist')
    const two = await open('/invitations')
    await row(two, 'Pine')
      .getByRole('button', { name: /^Accept/ })
      .waitFor()
    await listening(two)
    await row(two, 'Pine')
      .getByRole('button', { name: /^Decline/ })
      .click()
    await row(two, 'Pine').getByRole('button', { name: /^Undo/ }).waitFor()
    await row(one, 'Pine')
      .getByRole('button', { name: /^Accept/ })
      .click()
    await row(two, 'Pine').filter({ hasText: 'You joined Pine' }).waitFor()
    await two.close({ runBeforeUnload: true })
    await one.waitForLoadState('networkidle')
    expect(writes).toEqual(['accept-invitation'])
    expect(problems).toEqual([])
  })

  test('F28: what an administrator revokes in one is revoked in the table of the other', async () => {
    const { open, problems } = await visit('Daniel Okafor')
    const [table, other] = [await open('/admin'), await open('/admin')]
    const pendingRow = table.getByRole('row').filter({ hasText: 'Pending' }).first()
    const address = /\S+@\S+?\.\w+/.exec((await pendingRow.innerText()) ?? '')?.[0] ?? ''
    const sent = (page: Page) => page.getByRole('row').filter({ hasText: address })
    await sent(other).getByText('Pending').waitFor()
    await listening(table, other)
    // A menu closes where the page scrolls, which a click by coordinates does.
    await sent(table)
      .getByRole('button', { name: /^Actions for/ })
      .press('Enter')
    await table.getByRole('menuitem', { name: 'Revoke' }).dispatchEvent('click')
    await sent(table).getByRole('button', { name: /^Undo/ }).waitFor()
    // As where another tab is looked at: then the undo window comes to its end at once.
    await table.evaluate(() => dispatchEvent(new Event('pagehide')))
    await sent(other).getByText('Revoked').waitFor()
    expect(problems).toEqual([])
  })
})

/** Signs in, and opens further tabs of the same browser. */
async function visit(name: string) {
  const context = await browser.newContext({ baseURL: demo.url })
  onTestFinished(() => context.close())
  const writes: string[] = []
  const problems: string[] = []
  context.on('request', (request) => {
    const verb = new URL(request.url()).pathname.split('/').at(-1) ?? ''
    if (/^(accept|reject|cancel)-invitation$/.test(verb)) writes.push(verb)
  })
  context.on('weberror', (error) => problems.push(error.error().message))
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      problems.push(`${message.text()} ${message.location().url}`)
    }
  })
  async function open(path: string) {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.addInitScript(countChannels)
    await page.goto(path)
    return page
  }
  const one = await open('/')
  await one.getByRole('button', { name }).click()
  await one.getByRole('heading', { level: 1, name: /Hello/ }).waitFor()
  return { one, open, writes, problems }
}

/** Runs in the page: tells by an attribute that it listens. */
function countChannels() {
  const { addEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (...all: [string, never, never]) {
    if (this instanceof BroadcastChannel && this.name.startsWith('invitekit:')) {
      document.documentElement.setAttribute('data-listens', '')
    }
    addEventListener.apply(this, all)
  }
}

async function listening(...pages: Page[]) {
  for (const page of pages) await page.locator('html[data-listens]').waitFor()
}

function row(page: Page, name: string) {
  return page.locator('[data-slot=ik-invitation-list-item]').filter({ hasText: name })
}

/** How many invitations the bell counts. */
async function pending(page: Page) {
  const bell = page.getByRole('button', { name: /^Invitations, \d+ pending$/ })
  const name = (await bell.getAttribute('aria-label')) ?? (await bell.textContent())
  return Number(/\d+/.exec(name ?? '')?.[0])
}

/** Whether this is the browser's own report that the server refused the one that came second. */
function isRefusal(problem: string) {
  return /status of 4\d\d .*\/organization\/(accept|get)-invitation/.test(problem)
}

/** The link in the newest mail to an address from an organization. */
async function linkTo(to: string, organization: string) {
  const response = await fetch(`${demo.url}/api/demo/outbox`)
  const mails: Mail[] = await response.json()
  const mail = mails.find((each) => each.to === to && each.subject.endsWith(` to join ${organization}`))
  if (!mail) throw new Error(`No mail invites ${to} to ${organization}.`)
  return new URL(mail.link, demo.url).href
}
