import { chromium } from 'playwright'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'
import { serveStrictly } from '../support/csp-page.ts'
import { check, checkStory, locales, looks, openStories, show } from './a11y/sweep.ts'

/** Each shows every state of one component; all stories are `npm run a11y`'s. */
const stories = [
  'gallery--accept-card',
  'gallery--accept-ticket-card',
  'gallery--invitation-list',
  'gallery--invitation-inbox',
  'gallery--invite-form',
  'gallery--sent-invitations',
  'gallery--badges',
]

let served: Awaited<ReturnType<typeof serveStrictly>>
let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser()
  vi.stubEnv('NODE_ENV', 'production') // what Vite builds for, whatever it is told otherwise
  served = await serveStrictly('checked-stories')
  vi.unstubAllEnvs()
  browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

async function open(locale: string) {
  const page = await openStories(browser, served.origin, locale)
  onTestFinished(() => page.close())
  return page
}

describe('axe', () => {
  it.each(locales)(
    'finds nothing in any state of any component, in any look, in %s',
    async (locale) => {
      const page = await open(locale)
      const ids = await page.evaluate(() => window.storyIds)
      expect(stories.filter((story) => !ids.includes(story))).toEqual([])
      const faults = []
      for (const story of stories) faults.push(...(await checkStory(page, story, locale)))
      expect(faults).toEqual([])
      expect(Object.keys(looks)).toHaveLength(4)
    },
    180_000,
  )

  it.each([
    [
      'target-size',
      '<button style="width: 9px; height: 9px">A</button><button style="width: 9px">B</button>',
    ],
    ['label-content-name-mismatch', '<button aria-label="Take it">Accept</button>'],
    ['td-has-header', `<table>${'<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>'.repeat(4)}</table>`],
    ['focus-order-semantics', '<div tabindex="0">Nothing to do</div>'],
    ['color-contrast', '<p style="color: #bbb; background: #fff">Pale</p>'],
    ['button-name', '<button></button>'],
  ])('is heard where a page breaks %s', async (rule, markup) => {
    const page = await open('en')
    await page.evaluate((html) => {
      document.body.innerHTML = html
    }, markup)
    expect((await check(page)).map((finding) => finding.rule)).toContain(rule)
  })
})

/** One story of each component, as it is at first. */
const components = [
  'accept-card--pending',
  'accept-ticket-card--idle',
  'invitation-list--every-status',
  'invitation-inbox--pending',
  'invite-form--empty',
  'sent-invitations--every-status',
]

describe('what a screen reader is told', () => {
  it.each(['en', 'de', 'ja', 'ar'])(
    'is the same as when it was last looked at, in %s (`npx vitest -u` writes it anew)',
    async (locale) => {
      const page = await open(locale)
      for (const story of components) {
        await show(page, story, false)
        const tree = await page.locator('#page').ariaSnapshot()
        await expect(`${tree}\n`).toMatchFileSnapshot(`a11y/trees/${story}.${locale}.txt`)
      }
    },
    60_000,
  )
})
