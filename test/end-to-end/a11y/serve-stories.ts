import { chromium } from 'playwright'
import type { Browser, BrowserContextOptions } from 'playwright'
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest'
import { browserArgs, findBrowser } from '../../../scripts/browser.mjs'
import { serveStrictly } from '../../support/csp-page.ts'
import { openStories } from './sweep.ts'

/** Each shows every state of one component. */
export const galleries = [
  'gallery--accept-card',
  'gallery--accept-ticket-card',
  'gallery--invitation-list',
  'gallery--invitation-inbox',
  'gallery--invite-form',
  'gallery--sent-invitations',
]

/** Serves all stories for the tests of a file, and gives what opens a page of them in a language. */
export function serveStories() {
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
  return async function open(locale: string, options: BrowserContextOptions = {}) {
    const page = await openStories(browser, served.origin, locale, options)
    onTestFinished(() => page.close())
    return page
  }
}
