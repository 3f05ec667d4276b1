import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { chromium } from 'playwright'
import type { Locator } from 'playwright'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { rolldown } from 'rolldown'
import { describe, expect, it, onTestFinished } from 'vitest'
import { invitationOptions } from 'invitekit'
import { memoryInvitation } from 'invitekit/testing'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'
import { startBrowser } from './layout/browser-page.ts'
import { backendOf, Scene } from './layout/scene.tsx'
import type { SceneData } from './layout/scene.tsx'

const { openScene, newPage } = startBrowser()

/** What can be seen of an element once its animation has come this far, in milliseconds. */
function seenAfter(element: Locator, time: number) {
  return element.evaluate((at: HTMLElement, currentTime) => {
    at.style.animation = 'none'
    at.getAnimations()
    at.style.animation = ''
    for (const animation of at.getAnimations()) {
      animation.pause()
      animation.currentTime = currentTime
    }
    const { visibility, opacity } = getComputedStyle(at)
    return visibility === 'visible' && Number(opacity) > 0
  }, time)
}

describe('F02', () => {
  it.each(['card', 'list'] as const)(
    'F02: a %s that loads shows its skeleton after 300 ms, and words after ten seconds',
    async (view) => {
      const { page, problems } = await openScene({ scene: { view, latency: null } })
      const bar = page.locator('[data-slot=ik-skeleton-bar]').first()
      const words = page.getByRole('status').getByText('Loading…')
      await words.waitFor({ state: 'attached' })
      expect([await seenAfter(bar, 299), await seenAfter(bar, 301)]).toEqual([false, true])
      expect([await seenAfter(words, 9999), await seenAfter(words, 10_001)]).toEqual([false, true])
      expect(problems).toEqual([])
    },
  )
})

describe('F52', () => {
  /** What a server sends of the scene. */
  async function rendered(scene: SceneData) {
    const queryClient = new QueryClient()
    await queryClient.prefetchQuery(invitationOptions(backendOf(scene), 'inv_acme'))
    const state = dehydrate(queryClient)
    return renderToString(createElement(Scene, { scene: { ...scene, state } }))
  }

  it.each([
    { script: 'off', javaScriptEnabled: false },
    { script: 'on', javaScriptEnabled: true },
  ])('F52: a card from a server, where scripts are $script', async ({ javaScriptEnabled }) => {
    const scene: SceneData = { view: 'card', invitations: [memoryInvitation()] }
    const html = await rendered(scene)
    const { page } = await openScene({ scene, html, javaScriptEnabled })
    await page.getByRole('heading', { name: 'Join Acme' }).waitFor()
    await page.getByText('Ana Lima').waitFor()
    const words = page.locator('noscript')
    expect(await words.textContent()).toBe('Accepting needs JavaScript.')
    expect(await words.isVisible()).toBe(!javaScriptEnabled)
  })
})

/** A host's page over better-auth's own client. */
const host = `
  import { createAuthClient } from 'better-auth/client'
  import { organizationClient } from 'better-auth/client/plugins'
  import { createElement } from 'react'
  import { createRoot } from 'react-dom/client'
  import { AcceptCard, InvitationsProvider } from 'invitekit'
  import { betterAuthInvitations } from 'invitekit/better-auth'
  const authClient = createAuthClient({ baseURL: location.origin, plugins: [organizationClient()] })
  const client = betterAuthInvitations(authClient, { userId: 'user_1' })
  const card = createElement(AcceptCard, { invitationId: 'inv_acme' })
  createRoot(document.querySelector('main')).render(createElement(InvitationsProvider, { client }, card))`

/** The page in files, as a bundler makes them: what comes right behind it is in files of its own. */
async function bundleHost(): Promise<ReadonlyMap<string, { code: string; isBehind: boolean }>> {
  const source = (name: string) => fileURLToPath(new URL(`../../src/${name}.ts`, import.meta.url))
  const bundle = await rolldown({
    input: 'host',
    platform: 'browser',
    resolve: { alias: { 'invitekit/better-auth': source('better-auth'), invitekit: source('index') } },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: () => {},
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === 'host' ? fileURLToPath(new URL('host.js', import.meta.url)) : null),
        load: (id) => (id.endsWith('end-to-end/host.js') ? host : null),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm', chunkFileNames: '[name].js' })
  const chunks = output.filter((file) => file.type === 'chunk')
  const withPage = chunks.flatMap(({ isEntry, fileName, imports }) => (isEntry ? [fileName, ...imports] : []))
  return new Map(
    chunks.map(({ fileName, code }) => [fileName, { code, isBehind: !withPage.includes(fileName) }]),
  )
}

/**
 * Serves the page, and answers as better-auth does for one invitation. Of the files that come behind the page, those that
 * are `lost` are not there any more.
 */
async function serveHost(lost?: RegExp) {
  const files = await bundleHost()
  const server = { status: 'pending', requests: new Array<string>(), origin: '' }
  const http = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname.slice(1)
    const verb = path.replace('api/auth/organization/', '')
    const file = files.get(path)
    if (verb !== path) {
      server.requests.push(verb)
      if (verb === 'accept-invitation') server.status = 'accepted'
      const { id, emailAddress, role } = memoryInvitation()
      const invitation = { id, role, email: emailAddress, status: server.status, organizationName: 'Acme' }
      response.setHeader('Content-Type', 'application/json')
      return response.end(JSON.stringify(verb === 'accept-invitation' ? { invitation } : invitation))
    }
    const isThere = file && !(file.isBehind && lost?.test(path))
    if (isThere) return response.setHeader('Content-Type', 'text/javascript').end(file.code)
    if (path.includes('.')) return response.writeHead(404).end()
    return response.setHeader('Content-Type', 'text/html').end(`<!doctype html><html lang="en">
      <head><title>Host</title><link rel="icon" href="data:,"></head><body><main>${path}</main>
      ${path ? '' : '<script type="module" src="/host.js"></script>'}</body></html>`)
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })
  const address = http.address()
  server.origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return server
}

describe('F53', () => {
  it.each([
    { lost: /^carry-out-press/, says: 'That didn’t go through. Try again.', requests: ['get-invitation'] },
    { lost: /^outcome-notice/, says: 'Reload the page', requests: ['get-invitation', 'accept-invitation'] },
    { lost: /./, says: 'Reload the page', requests: ['get-invitation'] },
  ])('F53: a page without the files $lost says what there is to know, also after a press', async (fault) => {
    const server = await serveHost(fault.lost)
    const page = await newPage()
    onTestFinished(() => page.close())
    const problems: string[] = []
    page.on('pageerror', ({ message }) => problems.push(message))
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Accept invitation' }).click()
    await page.getByText(fault.says).first().waitFor()
    await page.getByText('invitee@example.com').waitFor()
    expect(server.requests).toEqual(fault.requests)
    expect(problems).toEqual([])
  })
})

describe('F65', () => {
  it('F65: a page from the back/forward cache reads again, and writes nothing', async () => {
    const executablePath = findBrowser()
    const caching = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: browserArgs,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    onTestFinished(() => caching.close())
    const server = await serveHost()
    const page = await caching.newPage()
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Accept invitation' }).waitFor()
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => document.body.setAttribute('data-back', `${persisted}`))
    })
    await page.goto(`${server.origin}/elsewhere`)
    server.status = 'accepted'
    await page.evaluate(() => history.back())
    await page.getByText('You joined Acme.').waitFor()
    expect(await page.locator('body').getAttribute('data-back')).toBe('true')
    expect(server.requests).toEqual(['get-invitation', 'get-invitation'])
  })
})
