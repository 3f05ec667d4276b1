import { chromium } from 'playwright'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'
import { serveStrictly, storageOf, watchedPage } from '../support/csp-page.ts'
import type { Finding } from '../support/csp-page.ts'
import { walkByTab } from '../support/tab-walk.ts'
import type { Walk } from '../support/tab-walk.ts'

/** The browser's own word on the logo that the story of a missing logo asks for. */
const missingLogo = /^Failed to load resource: .* 404 .*\/logos\/none\.svg$/

/** Logos on other machines, which the test keeps the page from. */
const blocked = /^Failed to load resource: net::ERR_FAILED https:/

let served: Awaited<ReturnType<typeof serveStrictly>>
let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  vi.stubEnv('NODE_ENV', 'production') // what Vite builds for, whatever it is told otherwise
  served = await serveStrictly('stories', 'hostile-page')
  vi.unstubAllEnvs()
  browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) })
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

async function open(name: string) {
  const watched = await watchedPage(browser)
  await watched.page.goto(`${served.origin}/${name}`)
  return watched
}

describe('all stories, built for production, under a strict policy', () => {
  interface Played {
    story: string
    findings: Finding[]
    storage: Awaited<ReturnType<typeof storageOf>>
    opening: string[]
    walk: Walk
  }

  let names: readonly string[] = []
  let played: Played[] = []

  /** Plays every fourth story, from one of the first four on: stories wait more than they work. */
  async function playFrom(first: number): Promise<Played[]> {
    const { page, findings } = await open('stories')
    names = await page.evaluate(() => window.stories)
    const mine: Played[] = []
    for (const story of names.filter((_, i) => i % 4 === first)) {
      const failure = await page.evaluate((name) => window.playStory(name), story)
      if (failure) findings.push({ kind: 'error', what: failure })
      const opening = await page.evaluate(() =>
        Array.from(document.querySelectorAll('[target]'), ({ outerHTML }) => outerHTML),
      )
      const storage = await storageOf(page)
      const walk = await walkByTab(page)
      mine.push({ story, storage, opening, walk, findings: findings.splice(0) })
    }
    await page.close()
    return mine
  }

  /** What was found of some kinds, with the story that it was found in. */
  function found(...kinds: Finding['kind'][]): string[] {
    return played.flatMap(({ story, findings }) =>
      findings
        .filter(({ kind, what }) => kinds.includes(kind) && !missingLogo.test(what))
        .map(({ kind, what }) => `${story}: ${kind}: ${what}`),
    )
  }

  beforeAll(async () => {
    played = (await Promise.all([0, 1, 2, 3].map(playFrom))).flat()
  }, 300_000)

  it('come to their end', () => {
    expect(played.map(({ story }) => story).toSorted()).toEqual(names.toSorted())
    expect(played.length).toBeGreaterThan(80)
    expect(found('error')).toEqual([])
  })

  it('T30: violate nothing', () => {
    expect(found('violation')).toEqual([])
  })

  it('T32: leave the browser’s storage empty', () => {
    const empty = { local: [], session: [], databases: [], caches: [], cookies: '' }
    expect(played.filter(({ storage }) => JSON.stringify(storage) !== JSON.stringify(empty))).toEqual([])
  })

  it('T35: write nothing to the console', () => {
    expect(found('console')).toEqual([])
  })

  it('are gone through by Tab alone: every control is come to, seen, not covered, and large enough', () => {
    expect(played.flatMap(({ story, walk }) => walk.faults.map((fault) => `${story}: ${fault}`))).toEqual([])
    expect(played.reduce((stops, { walk }) => stops + walk.stops, 0)).toBeGreaterThan(1000)
  })

  it('T38: open no other page, and listen to none', () => {
    expect(found('dialog', 'message listener')).toEqual([])
    expect(played.flatMap(({ opening }) => opening)).toEqual([])
  })
})

describe('T25: what a hostile backend tells', () => {
  it('runs nothing, violates nothing and makes nothing', async () => {
    const { page, findings } = await open('hostile-page')
    onTestFinished(() => page.close())
    const shown = page.locator('[data-slot=ik-invitation-list-item]')
    const count = await page.evaluate(() => 2 * window.payloadCount)
    await expect.poll(() => shown.count(), { timeout: 20_000 }).toBe(count)
    await page.evaluate(() => {
      const buttons = document.querySelectorAll<HTMLElement>('li > [data-slot] > [data-look=primary]')
      for (const accept of [...buttons].slice(0, 10)) accept.click()
    })
    await expect.poll(() => page.locator('li [role=note]').count(), { timeout: 20_000 }).toBe(10)
    const undo = page.locator('[aria-label^=Undo]')
    for (const nth of [0, 60, 120]) {
      await page.locator('li > [data-slot] > [data-look=ghost]').nth(nth).click()
      await undo.waitFor()
      expect(await page.evaluate(() => window.foreign())).toEqual([])
      await undo.click()
    }
    await page.mouse.wheel(0, 100_000)
    expect(await page.evaluate(() => window.foreign())).toEqual([])
    expect(new URL(page.url()).pathname).toBe('/hostile-page')
    expect(findings.filter(({ what }) => !blocked.test(what))).toEqual([])
  })
})

it('T30, T35, T38: a page that does what it may not is caught', async () => {
  const { page, findings } = await open('stories')
  onTestFinished(() => page.close())
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red')
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'a {}' }))
    window.addEventListener('message', () => {})
    window.open('/')
    console.debug('someone@example.com')
    setTimeout(() => Object.assign(document.body, { innerHTML: '<b>bold</b>' }))
  })
  const found = () => findings.map(({ kind, what }) => `${kind}: ${what}`)
  const told = [
    'violation: style-src-attr',
    'violation: style-src-elem',
    'violation: require-trusted-types-for',
    'message listener: ',
    'dialog: open',
    'console: someone@example.com',
  ]
  await expect
    .poll(() => told.filter((start) => !found().some((one) => one.startsWith(start))), { timeout: 10_000 })
    .toEqual([])
})
