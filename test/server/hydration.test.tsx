import { dehydrate, QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { infiniteInvitationsOptions, invitationOptions } from 'invitekit'
import { exampleInvitations, exampleNow } from 'invitekit/testing'
import { startBrowser } from '../end-to-end/layout/browser-page.ts'
import { backendOf } from '../end-to-end/layout/scene.tsx'
import type { SceneData } from '../end-to-end/layout/scene.tsx'

const day = 24 * 60 * 60 * 1000

/** Where readers are, what their browsers speak, and how they read when the invitation to Acme ends. */
const readers = [
  { timezoneId: 'Asia/Kolkata', locale: 'hi-IN', ends: 'Nov 25, 2026, 5:30 PM' },
  { timezoneId: 'America/Los_Angeles', locale: 'en-US', ends: 'Nov 25, 2026, 4:00 AM' },
  { timezoneId: 'Pacific/Apia', locale: 'ar-EG', ends: 'Nov 26, 2026, 1:00 AM' },
]
const views = ['list', 'card'] as const

const { openScene } = startBrowser()

/** A scene with what a server has read for it. */
async function prefetched(view: SceneData['view']): Promise<SceneData> {
  const scene: SceneData = {
    view,
    invitations: exampleInvitations.toSorted((a) => (a.id === 'inv_acme' ? -1 : 1)),
  }
  const client = backendOf(scene)
  const queryClient = new QueryClient()
  await queryClient.prefetchInfiniteQuery(infiniteInvitationsOptions(client))
  await queryClient.prefetchQuery(invitationOptions(client, 'inv_acme'))
  return JSON.parse(JSON.stringify({ ...scene, state: dehydrate(queryClient) }))
}

/** What a server sends that was started in a time zone: formatters that are made once know no other. */
async function sendFrom(timeZone: string, scene: SceneData): Promise<string> {
  vi.stubEnv('TZ', timeZone)
  vi.resetModules()
  const noon = new Date(exampleNow)
  expect(noon.toLocaleString('en')).toBe(noon.toLocaleString('en', { timeZone }))
  const { Scene } = await import('../end-to-end/layout/scene.tsx')
  const html = renderToString(<Scene scene={scene} />)
  vi.unstubAllEnvs()
  return html
}

describe.each(views)('F32 a %s that a server sent', (view) => {
  it('F32: is the same from every time zone and at every hour', async () => {
    const scene = await prefetched(view)
    const html = await sendFrom('UTC', scene)
    expect(html).toContain('2026-11-25')
    for (const { timezoneId } of readers) expect(await sendFrom(timezoneId, scene)).toBe(html)
    for (const now of [0, exampleNow + 3 * day, exampleNow + 4_000 * day]) {
      vi.useFakeTimers({ now, toFake: ['Date'] })
      expect(await sendFrom('UTC', { ...scene, now })).toBe(html)
      vi.useRealTimers()
    }
  })

  it.each(readers)(
    'F32: becomes that of a reader in $timezoneId without a word',
    async ({ timezoneId, locale, ends }) => {
      const scene = await prefetched(view)
      const html = await sendFrom('UTC', scene)
      const { page, problems } = await openScene({ scene, html, timezoneId, locale })
      const moment = page.locator('time[datetime="2026-11-25T12:00:00.000Z"]')
      await page.locator(`time[title="${ends}"]`).first().waitFor()
      expect(await moment.first().textContent()).toBe('in 3 days')
      expect(await page.evaluate<boolean>('sent.isConnected')).toBe(true)
      expect(problems).toEqual([])
    },
    30_000,
  )

  it('F32: becomes that of a reader whose clock has gone on, without a word', async () => {
    const sent = await prefetched(view)
    const scene = { ...sent, now: exampleNow + 10 * day }
    const { page, problems } = await openScene({
      scene,
      html: await sendFrom('UTC', sent),
      timezoneId: 'Pacific/Apia',
      prepare: (to) => to.clock.setFixedTime(exampleNow + 10 * day),
    })
    await page.getByText('7 days ago').first().waitFor()
    await page
      .getByText(view === 'list' ? 'Expired' : 'This invitation has expired.')
      .first()
      .waitFor()
    expect(await page.evaluate<boolean>('sent.isConnected')).toBe(true)
    expect(problems).toEqual([])
  }, 30_000)
})
