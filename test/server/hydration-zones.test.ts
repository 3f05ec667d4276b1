import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../end-to-end/layout/browser-page.ts'
import type { ZonesPage } from '../end-to-end/zones/page.tsx'

const repository = join(import.meta.dirname, '../..')
const directory = mkdtempSync(join(tmpdir(), 'invitekit-zones-'))
const { openScene } = startBrowser<ZonesPage>('zones/page.tsx')

/** Where servers and readers are, and what their machines speak. */
const places = [
  { timezoneId: 'UTC', locale: 'en-US' },
  { timezoneId: 'Asia/Kolkata', locale: 'hi-IN' },
  { timezoneId: 'America/Los_Angeles', locale: 'de-DE' },
  { timezoneId: 'Pacific/Apia', locale: 'ar' },
]
/** What a host may say of its readers. */
const told = { locale: 'fr', timeZone: 'Asia/Tokyo' }
/** When the invitation to Acme ends. */
const ends = new Date('2026-11-25T12:00:00.000Z')

/** What is on the page; the bell has no slot of its own. */
const shown = ['invitation-list', 'accept-card', 'sent-invitations', 'invite-form']

/** The time that it ends, as it is written. */
function exactly(locale: string, timeZone: string) {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return format.format(ends).replaceAll(/\s/g, ' ')
}

interface Sent {
  scene: ZonesPage
  html: string
  /** How the server's own clock and language read. */
  speaks: string[]
}

beforeAll(async () => {
  const bundle = await rolldown({
    input: join(repository, 'test/end-to-end/zones/server.tsx'),
    platform: 'node',
    resolve: {
      alias: {
        'invitekit/testing': join(repository, 'src/testing.ts'),
        invitekit: join(repository, 'src/index.ts'),
      },
    },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: () => {},
  })
  const { output } = await bundle.generate({ format: 'esm' })
  for (const file of output)
    if (file.type === 'chunk') writeFileSync(join(directory, file.fileName), file.code)
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }')
}, 60_000)

afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** What a server sends that was started at a place. */
async function sendFrom({ timezoneId, locale }: (typeof places)[number], host?: typeof told): Promise<Sent> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(directory, 'server.js')], {
    env: { TZ: timezoneId, LC_ALL: locale.replace('-', '_'), ...(host && { TOLD: JSON.stringify(host) }) },
    maxBuffer: 10_000_000,
  })
  return JSON.parse(stdout)
}

/** The scripts come once what the server sent has been seen, so that what they move has moved. */
async function seenFirst(page: Page) {
  await page.addInitScript(watchShifts)
  await page.route('**/scene.js', async (route) => {
    await page.evaluate(nextFrames)
    await route.fallback()
  })
}

function nextFrames() {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

/** Runs in the page, before anything else: notes what moves. */
function watchShifts() {
  const moved: string[] = []
  Object.assign(window, { moved })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moved.push(JSON.stringify(entry))
  }).observe({ type: 'layout-shift', buffered: true })
}

describe.each([
  ['nothing', undefined],
  ['a locale and a time zone', told],
] as const)('F32 a host that tells %s', (_, host) => {
  it.each(places)(
    'F32: a page from a server in $timezoneId becomes everybody’s',
    async (place) => {
      const { scene, html, speaks } = await sendFrom(place, host)
      expect(html).toContain(host ? '25' : '2026-11-25')
      for (const slot of shown) expect(html).toContain(`data-slot="ik-${slot}"`)
      expect(speaks).toEqual([exactly('en', place.timezoneId), place.locale])
      for (const reader of places) {
        const { page, problems } = await openScene({
          scene,
          html,
          ...reader,
          prepare: seenFirst,
        })
        const { locale, timeZone } = host ?? { locale: 'en', timeZone: reader.timezoneId }
        const moments = page.locator(`time[datetime="${ends.toISOString()}"]`)
        await expect
          .poll(async () => (await moments.first().getAttribute('title'))?.replaceAll(/\s/g, ' '), {
            timeout: 10_000,
          })
          .toBe(exactly(locale, timeZone))
        expect(await page.evaluate<boolean>('sent.isConnected')).toBe(true)
        expect(await page.evaluate(() => window.asked)).toEqual([])
        expect(await page.evaluate<string[]>('moved')).toEqual([])
        expect(problems).toEqual([])
        await page.context().close()
      }
    },
    60_000,
  )
})
