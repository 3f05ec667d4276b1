import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { browserArgs, findBrowser } from '../../../scripts/browser.mjs'
import type { SceneData } from './scene.tsx'

/** A logo that is not there is reported by the browser itself; React recommends its tools. */
const expected = /^Failed to load resource|React DevTools/
const origin = 'https://app.example.com'

/** A Chromium of its own, as the other tests start it. */
export function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  return chromium.launch({ ...(executablePath && { executablePath }), args: browserArgs })
}

function file(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url))
}

/** A page's script for a browser, with React as developers have it, which reports what hydration finds. */
async function bundleScene(input: string): Promise<string> {
  const bundle = await rolldown({
    input: file(`test/end-to-end/${input}`),
    platform: 'browser',
    resolve: { alias: { 'invitekit/testing': file('src/testing.ts'), invitekit: file('src/index.ts') } },
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
    onLog: () => {},
  })
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false })
  return output[0].code
}

/** The built stylesheet. */
export function stylesheet(): string {
  const path = file('dist/styles.css')
  if (!existsSync(path)) throw new Error('There is no build to test. Run npm run build first.')
  return readFileSync(path, 'utf8')
}

export interface PageOptions<Data = SceneData> extends BrowserContextOptions {
  scene: Data
  /** What a server sent of the scene. @default Nothing */
  html?: string
  /** Called before anything is asked for: to answer for other hosts, or to measure. */
  prepare?: (page: Page) => Promise<void>
}

/**
 * Starts a browser for the tests of a file, and gives what opens pages in it.
 *
 * @param input The page's script: it finds its data as JSON in `#scene`.
 */
export function startBrowser<Data = SceneData>(input = 'layout/scene.tsx') {
  let browser: Browser
  let script: string
  beforeAll(async () => {
    script = await bundleScene(input)
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())
  return {
    openScene: (options: PageOptions<Data>) => openScene(browser, script, options),
    newPage: (options?: BrowserContextOptions) => browser.newPage(options),
  }
}

/** Opens a host's page; notes what it complains about and what it asks for. */
async function openScene<Data>(
  browser: Browser,
  script: string,
  { scene, html = '', prepare, ...options }: PageOptions<Data>,
) {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const problems: string[] = []
  page.on('console', (message) => {
    if (!expected.test(message.text())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))

  await page.route('**/*', (route) => route.abort())
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/scene.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/styles.css') return route.fulfill({ contentType: 'text/css', body: stylesheet() })
    if (pathname !== '/') return route.fulfill({ status: 404 })
    const data = JSON.stringify(scene).replaceAll('<', '\\u003C')
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>Host</title>
        <link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="/styles.css"><style>body { margin: 0.5rem; font-family: sans-serif }</style>
        </head><body><main id="root">${html}</main><script>window.sent = document.querySelector('#root *')</script>
        <script type="application/json" id="scene">${data}</script><script src="/scene.js"></script></body></html>`,
    })
  })
  await prepare?.(page)
  await page.goto(origin)
  return { page, problems }
}
