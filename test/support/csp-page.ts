import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'

const repository = join(import.meta.dirname, '../..')

/** The strictest policy that a host may have: no inline style or script, no eval, no markup from strings. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

declare global {
  interface Window {
    /** Tells the test what happened in the page, and from what it came. */
    tell: (kind: Kind, what: string) => void
  }
}

type Kind = 'violation' | 'dialog' | 'message listener'

/**
 * Builds pages (`name.tsx` below test/end-to-end/csp) for production, as a host would, with the stylesheet in a file
 * of its own, and serves them on this machine under the strict policy, as `/name`.
 */
export async function serveStrictly(...names: string[]) {
  const directory = mkdtempSync(join(tmpdir(), 'invitekit-csp-'))
  await build({
    root: join(repository, 'test/end-to-end/csp'),
    configFile: false,
    logLevel: 'error',
    publicDir: join(repository, 'stories/public'),
    plugins: [react(), tailwindcss()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        { find: /^invitekit$/, replacement: join(repository, 'src/index.ts') },
        { find: /^invitekit\/styles\.css$/, replacement: join(repository, 'src/styles.css') },
        { find: /^invitekit\/(locales\/[\w-]+)$/, replacement: join(repository, 'src/i18n/$1.ts') },
        { find: /^invitekit\/([\w-]+)$/, replacement: join(repository, 'src/$1.ts') },
      ],
    },
    build: {
      outDir: directory,
      emptyOutDir: true,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 100_000,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, `${name}.tsx`])),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  })

  const server = createServer(({ url = '/' }, response) => {
    const name = new URL(url, 'http://localhost').pathname.slice(1)
    const headers = { 'Content-Security-Policy': policy }
    if (names.includes(name)) {
      return response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(`
        <!doctype html><html lang="en"><head><title>Stories</title><link rel="icon" href="/logos/acme.svg">
        <link rel="stylesheet" href="/style.css"></head>
        <body><main id="page"></main><script type="module" src="/${name}.js"></script></body></html>`)
    }
    const file = join(directory, name)
    if (!existsSync(file) || !extname(file)) return response.writeHead(404, headers).end()
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] })
    return createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** One thing that a page did and may not. */
export interface Finding {
  kind: Kind | 'console' | 'error'
  what: string
}

/** A new page with storage of its own, watched from before its first script. It reaches nothing but this machine. */
export async function watchedPage(browser: Browser) {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } })
  const findings: Finding[] = []
  page.on('console', (line) =>
    findings.push({ kind: 'console', what: `${line.text()} ${line.location().url}` }),
  )
  page.on('pageerror', ({ message }) => findings.push({ kind: 'error', what: message }))
  await page.route(/^https?:\/\/(?!127\.0\.0\.1[:/])/, (route) => route.abort())
  await page.exposeFunction('tell', (kind: Kind, what: string) => findings.push({ kind, what }))
  await page.addInitScript(watch)
  return { page, findings }
}

/** Runs in the page. */
function watch() {
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, sourceFile, sample, blockedURI }) =>
      window.tell('violation', [effectiveDirective, blockedURI, sourceFile, sample].join(' ')),
  )
  for (const dialog of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Object.assign(window, { [dialog]: () => window.tell('dialog', dialog) })
  }
  const { addEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (type: string, ...rest: [never, never]) {
    const target = this ?? window
    // A channel brings what other pages of this origin say; a window, what anybody does.
    if (type === 'message' && target === window) {
      window.tell('message listener', new Error('Added here').stack ?? '')
    }
    addEventListener.call(target, type, ...rest)
  }
}

/** All that the page has in the browser's storage. */
export function storageOf(page: Page) {
  return page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
  }))
}
