import type { Browser, BrowserContextOptions, Page } from 'playwright'
import type { AxeFinding } from '../csp/checked-stories.tsx'
import { isKnown } from './undecided.ts'

/** In which ways a reader may have set their system: each is checked. */
export const looks = {
  light: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', forcedColors: 'none', contrast: 'no-preference' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active', contrast: 'no-preference' },
  'more contrast': { colorScheme: 'light', forcedColors: 'none', contrast: 'more' },
} as const

/** In which languages: one to write from right to left, one without spaces, one of long words, one of long texts. */
export const locales = ['en', 'de', 'ja', 'ar', 'en-XA'] as const

type LookName = keyof typeof looks

export interface Fault extends AxeFinding {
  story: string
  locale: string
  look: LookName
}

/** Opens the page of all stories in one language. Its theme is the system's, so that a look is switched in place. */
export async function openStories(
  browser: Browser,
  origin: string,
  locale: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 800, height: 600 },
    locale: 'en-US',
    timezoneId: 'UTC',
    // Colours in motion have no contrast that stays.
    reducedMotion: 'reduce',
    // Axe reads what the policy lets nobody run.
    bypassCSP: true,
    ...options,
  })
  await page.route(/^https?:\/\/(?!127\.0\.0\.1[:/])/, (route) => route.abort())
  await page.goto(`${origin}/checked-stories?locale=${locale}&theme=system`)
  await page.waitForFunction(() => window.storyIds)
  return page
}

/** Shows a story, played where it is in English, and waits until it stays as it is. */
export async function show(page: Page, story: string, played: boolean): Promise<void> {
  await wear(page, 'light')
  await page.evaluate(([id, plays]) => window.showStory(id, plays), [story, played] as const)
  await page.waitForFunction(() => !document.querySelector('[data-ready=false]'))
  await page.evaluate(settled)
}

/** Switches the page to a look, and sees that it is there. */
async function wear(page: Page, look: LookName): Promise<void> {
  const media = looks[look]
  await page.emulateMedia(media)
  await page.waitForFunction(
    ({ colorScheme, forcedColors, contrast }) =>
      matchMedia(
        `(prefers-color-scheme: ${colorScheme}) and (forced-colors: ${forcedColors})` +
          (contrast === 'more' ? ' and (prefers-contrast: more)' : ''),
      ).matches && new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0, true))),
    media,
  )
}

/** What axe finds in the page as it is, without what is known to be right. */
export async function check(page: Page): Promise<AxeFinding[]> {
  return (await page.evaluate(() => window.checkPage())).filter((finding) => !isKnown(finding))
}

/** Checks one story in all looks. */
export async function checkStory(page: Page, story: string, locale: string): Promise<Fault[]> {
  await show(page, story, locale === 'en')
  const faults: Fault[] = []
  for (const look of ['light', 'dark', 'forced colours', 'more contrast'] as const) {
    await wear(page, look)
    for (const finding of await check(page)) faults.push({ story, locale, look, ...finding })
  }
  return faults
}

/** Runs in the page: until nothing has changed for a while. A story that never stands still is taken as it is. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    let quiet = setTimeout(done, 150)
    const observer = new MutationObserver(() => {
      clearTimeout(quiet)
      quiet = setTimeout(done, 150)
    })
    const latest = setTimeout(done, 2_000)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    function done() {
      observer.disconnect()
      clearTimeout(latest)
      resolve()
    }
  })
}
