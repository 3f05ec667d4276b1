// Serves the pages on this machine alone, and opens them in a Chromium.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'
import { cache } from './build.mjs'
import { countRenders } from './count-renders.mjs'

const floorStyles = fileURLToPath(new URL('../pages/floor.css', import.meta.url))

/** Frames come as they would in a window that is seen, and memory can be measured. */
const args = [...browserArgs, '--js-flags=--expose-gc', '--enable-precise-memory-info']

function page(ours) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/${ours ? 'styles' : 'floor'}.css">
    <style>body { margin: 0; font: 14px/20px sans-serif }</style>
    <body><script type="module" src="/pages/page.js"></script></body></html>`
}

async function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  // Clocks are exact where no other origin can be asked.
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    ...(searchParams.has('strict') && { 'Content-Security-Policy': "default-src 'self'" }),
  }
  if (pathname === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html', ...headers })
    response.end(page(!searchParams.get('contender')?.startsWith('floor')))
    return
  }
  const files = { '/floor.css': floorStyles, '/styles.css': `${cache}/library/styles.css` }
  const file = files[pathname] ?? `${cache}${pathname}`
  const body = await readFile(file).catch(() => null)
  const type = pathname.endsWith('.css') ? 'text/css' : 'text/javascript'
  response.writeHead(body ? 200 : 404, { 'Content-Type': type })
  response.end(body)
}

/** Starts server and browser. */
export async function startBrowser() {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const executablePath = findBrowser()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args })
  const origin = `http://127.0.0.1:${server.address().port}`
  return {
    version: browser.version(),
    /** Opens a page for a contender. @param search More of its address. */
    open: (contender, search = '') => open(browser, `${origin}/?contender=${contender}${search}`),
    async close() {
      await browser.close()
      server.close()
    },
  }
}

async function open(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
  })
  const tab = await context.newPage()
  tab.setDefaultTimeout(120_000)
  const problems = []
  tab.on('pageerror', (error) => problems.push(error.message))
  tab.on('console', (message) => problems.push(message.text()))
  await tab.addInitScript(countRenders)
  await tab.goto(address)
  // What comes right behind the page is there before anything is measured.
  await tab.waitForLoadState('networkidle')
  const devtools = await context.newCDPSession(tab)
  await devtools.send('Performance.enable')
  return {
    problems,
    /** Calls one of the things that a page can do. */
    run: (name, ...input) =>
      inTime(
        tab.evaluate(([verb, values]) => window.bench[verb](...values), [name, input]),
        name,
      ),
    /** The bytes that are in use, once what nobody holds any more is gone. */
    async heap() {
      for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage')
      const { usedSize, embedderHeapUsedSize } = await devtools.send('Runtime.getHeapUsage')
      return { script: usedSize, page: embedderHeapUsedSize }
    },
    /** How long the page's main thread has worked so far, in milliseconds. */
    async work() {
      const { metrics } = await devtools.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
    },
    /** Collects garbage, so that it is not collected while something is timed. */
    clean: () => devtools.send('HeapProfiler.collectGarbage'),
    close: () => context.close(),
  }
}

/** @throws Error – after two minutes. */
async function inTime(work, name) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} does not end.`)), 120_000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
