import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemo } from '../../demo/server/app.ts'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'
import { holdFiles } from '../support/hold-files.ts'

const directory = mkdtempSync(join(tmpdir(), 'invitekit-demo-inbox-'))
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  const databaseFile = join(directory, 'demo.sqlite')
  demo = await startDemo({ port: 0, databaseFile, viteCache: 'demo-inbox' })
  browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) })
})

afterAll(async () => {
  await browser?.close()
  await demo?.close()
  rmSync(directory, { recursive: true, force: true })
})

test('someone opens the inbox by keyboard, accepts in it, and opens the organization', async () => {
  const page = await browser.newPage({ baseURL: demo.url })
  await page.goto('/')
  await page.getByRole('button', { name: 'Maya Lindqvist' }).click()
  const bell = page.getByRole('button', { name: /^Invitations, \d+ pending$/ })
  await page.getByRole('heading', { name: 'Hello, Maya Lindqvist' }).waitFor()
  const count = Number(await bell.locator('[aria-hidden=true]').last().textContent())

  // The bell and the list of the page, together.
  const lists: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/list-user-invitations')) lists.push(request.url())
  })
  await page.reload()
  await bell.waitFor()
  const accept = page.getByRole('button', { name: 'Accept invitation to Acme' })
  await accept.waitFor()
  expect(lists).toHaveLength(1)

  await bell.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Invitations' })
  await dialog.getByRole('listitem').first().waitFor()
  expect(await dialog.getByRole('heading', { name: 'Invitations' }).evaluate(hasFocus)).toBe(true)

  await page.keyboard.press('Shift+Tab')
  await dialog.waitFor({ state: 'detached' })
  expect(await bell.evaluate(hasFocus)).toBe(true)

  await page.keyboard.press('Enter')
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await bell.evaluate(hasFocus)).toBe(true)

  await bell.click()
  await dialog.waitFor()
  await bell.click()
  await dialog.waitFor({ state: 'detached' })
  expect(await bell.evaluate(hasFocus)).toBe(true)

  // Past the end, the focus goes on in the page's order.
  await page.keyboard.press('Enter')
  await dialog.getByRole('listitem').first().waitFor()
  await dialog.getByRole('button').last().focus()
  await page.keyboard.press('Tab')
  await dialog.waitFor({ state: 'detached' })
  expect(await page.locator('.topbar-end > .icon-button').evaluate(hasFocus)).toBe(true)

  await bell.focus()
  await page.keyboard.press('Enter')
  const acceptHere = dialog.getByRole('button', { name: 'Accept invitation to Acme' })
  await acceptHere.focus()
  await page.keyboard.press('Enter')
  const way = dialog.getByRole('link', { name: 'Open Acme' })
  await way.waitFor()
  await page.getByRole('button', { name: `Invitations, ${count - 1} pending` }).waitFor()
  await way.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Acme', level: 1 }).waitFor()
})

test('a press on the bell is answered before the list is loaded, and one of which nothing is seen yet is not lost', async () => {
  const page = await browser.newPage({ baseURL: demo.url })
  const [behind, list] = await Promise.all([
    holdFiles(page, /\/inbox-later/),
    holdFiles(page, /\/inbox-dialog/),
  ])
  await page.goto('/')
  await page.getByRole('button', { name: 'Maya Lindqvist' }).click()
  const bell = page.getByRole('button', { name: /^Invitations, \d+ pending$/ })
  const dialog = page.getByRole('dialog', { name: 'Invitations' })
  const title = dialog.getByRole('heading', { name: 'Invitations' })
  await bell.click()
  await bell.click()
  expect(await dialog.count()).toBe(0)

  behind.release()
  await dialog.locator('[data-slot=ik-skeleton-bar]').first().waitFor()
  expect(await bell.getAttribute('aria-expanded')).toBe('true')
  expect(await title.evaluate(hasFocus)).toBe(true)
  const top = async () => (await title.boundingBox())?.y ?? Number.NaN
  const before = await top()

  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await bell.evaluate(hasFocus)).toBe(true)
  await page.keyboard.press('Enter')
  await dialog.waitFor()

  list.release()
  await dialog.getByRole('listitem').first().waitFor()
  expect(await dialog.count()).toBe(1)
  expect(await title.evaluate(hasFocus)).toBe(true)
  expect(Math.abs((await top()) - before)).toBeLessThan(1)
  await page.close()
})

function hasFocus(element: Element): boolean {
  return element.matches(':focus')
}
