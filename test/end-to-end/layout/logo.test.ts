import type { Page, Request, Route } from 'playwright'
import { expect, test } from 'vitest'
import { exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { startBrowser } from './browser-page.ts'
import type { SceneData } from './scene.tsx'

const logos = 'https://logos.example.com'

const { openScene } = startBrowser()

function vector(width: number, height: number, inside = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/>${inside}</svg>`
}

const type = 'image/svg+xml'
const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')
const tracking = `<script>parent.ran = true; fetch('https://tracker.example.com/run')</script>
  <image href="https://tracker.example.com/pixel.png" width="1" height="1"/>`

/** What image hosts answer, and whether a logo comes of it. */
const answers: Record<string, { answer: Parameters<Route['fulfill']>[0]; loads: boolean }> = {
  square: { answer: { contentType: type, body: vector(64, 64) }, loads: true },
  tall: { answer: { contentType: type, body: vector(64, 6_400) }, loads: true },
  wide: { answer: { contentType: type, body: vector(6_400, 64) }, loads: true },
  scripted: { answer: { contentType: type, body: vector(64, 64, tracking) }, loads: true },
  huge: {
    answer: { contentType: type, body: vector(64, 64, `<!--${'x'.repeat(20_000_000)}-->`) },
    loads: true,
  },
  missing: { answer: { status: 404 }, loads: false },
  broken: { answer: { status: 500, contentType: type, body: 'no' }, loads: false },
  truncated: {
    answer: { contentType: 'image/png', body: Buffer.from('iVBORw0KGgo=', 'base64') },
    loads: false,
  },
  page: {
    answer: {
      contentType: 'text/html',
      headers: { 'x-content-type-options': 'nosniff' },
      body: '<!doctype html><p>Sign in</p>',
    },
    loads: false,
  },
  pixel: { answer: { contentType: 'image/gif', body: pixel }, loads: false },
}

/** An invitation for each name, to an organization whose logo has that name. */
function withLogos(names: readonly string[], at: (name: string) => string) {
  return names.map((name) =>
    memoryInvitation({
      id: name,
      publicOrganizationData: exampleOrganization({ id: name, name, hasImage: true, imageUrl: at(name) }),
    }),
  )
}

/** Every logo but the slow one is held back until `release`, and every shift of the page is measured. */
async function open(view: SceneData['view']) {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const names = [...Object.keys(answers), 'slow']
  const { page, problems } = await openScene({
    scene: { view, invitations: withLogos(names, (name) => `${logos}/${name}`) },
    viewport: { width: 800, height: 2_000 },
    async prepare(to) {
      await to.addInitScript(`
        window.shifts = []
        new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
          .observe({ type: 'layout-shift', buffered: true })`)
      await to.route(`${logos}/**`, async (route) => {
        const name = new URL(route.request().url()).pathname.slice(1)
        await held
        if (name !== 'slow') await route.fulfill(answers[name]?.answer)
      })
    },
  })
  await page
    .locator('[data-slot=ik-org-logo-badge]')
    .nth(names.length - 1)
    .waitFor()
  return { page, problems, names, release }
}

/** Where every element of ours is, and how large. */
function boxes(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('#root *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return `${element.tagName} ${x} ${y} ${width} ${height}`
    }),
  )
}

/** Waits until the browser is done with every logo but the slow one. */
async function settle(page: Page) {
  await page.waitForFunction(() => [...document.images].filter(({ complete }) => !complete).length === 1)
  await page.waitForTimeout(200)
}

test.each(['badges', 'list'] as const)(
  'F41: no logo moves anything in %s, whatever comes of it',
  async (view) => {
    const { page, problems, names, release } = await open(view)
    await page.evaluate('shifts.length = 0')
    const before = await boxes(page)
    release()
    await settle(page)
    expect(await boxes(page)).toEqual(before)
    expect(await page.evaluate('shifts')).toEqual([])
    const sizes = await page
      .locator('[data-slot=ik-org-logo-badge]')
      .evaluateAll((badges) => badges.map((badge) => `${badge.clientWidth} × ${badge.clientHeight}`))
    expect(sizes).toEqual(names.map(() => '40 × 40'))
    expect(problems).toEqual([])
  },
)

test('F41: the initials stay unless a logo comes that can be seen', async () => {
  const { page, names, release } = await open('badges')
  release()
  await settle(page)
  for (const name of names) {
    const badge = page.locator(`#${name} [data-slot=ik-org-logo-badge]`)
    const image = badge.locator('img')
    const loads = answers[name]?.loads ?? false
    const shown = await image.evaluate((element) => getComputedStyle(element).opacity)
    expect({ name, initials: await badge.textContent(), shown }).toEqual({
      name,
      initials: loads ? '' : name[0]?.toUpperCase(),
      shown: loads ? '1' : '0',
    })
  }
})

test('T02: a logo is told nothing, runs nothing and brings nothing else along', async () => {
  const hostile = {
    scripted: `${logos}/scripted`,
    quoted: `${logos}/square") , url("https://tracker.example.com/pixel.png`,
    styled: `${logos}/square);background:url(https://tracker.example.com/pixel.png)`,
    relative: '//tracker.example.com/pixel.png',
    signed: 'https://logos.example.com@tracker.example.com/pixel.png',
    data: `data:image/svg+xml,${encodeURIComponent(vector(64, 64, tracking))}`,
    script: 'javascript:fetch("https://tracker.example.com/run")',
  }
  const requests: Request[] = []
  const names = Object.keys(hostile)
  const addresses = new Map(Object.entries(hostile))
  const { page } = await openScene({
    scene: { view: 'badges', invitations: withLogos(names, (name) => addresses.get(name) ?? '') },
    async prepare(to) {
      to.on('request', (request) => requests.push(request))
      await to.route(`${logos}/**`, (route) => route.fulfill(answers.scripted?.answer))
    },
  })
  await page.locator('[data-image=loaded]').nth(2).waitFor()
  await page.waitForLoadState('networkidle')

  const asked = requests.filter((request) => !request.url().startsWith('https://app.example.com/'))
  expect(asked.map((request) => new URL(request.url()).host)).toEqual(asked.map(() => 'logos.example.com'))
  expect(asked).toHaveLength(3)
  for (const request of asked) expect(await request.allHeaders()).not.toHaveProperty('referer')
  expect(await page.evaluate('window.ran')).toBeUndefined()
  const backgrounds = await page
    .locator('#root *')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundImage))
  expect(backgrounds.filter((image) => image.includes('url'))).toEqual([])
})
