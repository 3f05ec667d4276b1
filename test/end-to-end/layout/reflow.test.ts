import { expect, test } from 'vitest'
import { exampleInvitations, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { difficultInvitations } from '../../../stories/support/long-texts.ts'
import { startBrowser } from './browser-page.ts'
import { lost, read, small, spacing, twice } from './reading.ts'
import type { SceneData } from './scene.tsx'

const { openScene } = startBrowser()

function named(id: string, name: string) {
  return memoryInvitation({
    id,
    publicOrganizationData: exampleOrganization({ id, name }),
    role: name,
    inviter: { name, emailAddress: `${'a'.repeat(60)}@${'b'.repeat(60)}.example.com` },
  })
}

const endless = [
  named('unbroken', 'm'.repeat(10_000)),
  named('stacked', `Z${'\u0301\u0316'.repeat(25)}`.repeat(200)),
  named('emoji', '👩🏽‍🚀'.repeat(2_000)),
]
const refused = { accept: { code: 'wrongAccount' }, get: { code: 'other' } } as const

const scenes: Record<string, SceneData> = {
  'a list of every status': { view: 'list' },
  'a list of difficult names': { view: 'list', invitations: difficultInvitations },
  'a list of endless names (F42)': { view: 'list', invitations: endless },
  'a list that could not be read': { view: 'list', faults: { list: { code: 'forbidden' } } },
  'an empty list': { view: 'list', invitations: [] },
  'a list that loads': { view: 'list', latency: null },
  'a card': { view: 'card' },
  'a card of an endless name (F42)': { view: 'card', invitations: endless },
  'a card of difficult names': { view: 'card', invitations: difficultInvitations.slice(1) },
  'a card that could not be read': { view: 'card', faults: refused },
  'a card that has expired': { view: 'card', invitations: exampleInvitations.slice(6) },
}

/** Opens a scene with all that unfolds in it, and waits until it stands still. */
async function show(scene: SceneData) {
  const { page, problems } = await openScene({ scene, viewport: small })
  const ready = scene.latency === null ? '[role=status]' : 'h1, h3, [data-slot=ik-notice], [data-slot*=empty]'
  await page.locator(ready).first().waitFor()
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
  return { page, problems }
}

test.each(Object.entries(scenes))(
  'F48: %s is whole on a small screen, with wider spacing, and with text of twice the size',
  async (_what, scene) => {
    const { page, problems } = await show(scene)
    const atOnce = await lost(page)
    await read(page, spacing)
    const spaced = await lost(page)
    await read(page, twice)
    await page.setViewportSize({ width: 640, height: 512 })
    const enlarged = await lost(page)
    expect({ atOnce, spaced, enlarged }).toEqual({ atOnce: [], spaced: [], enlarged: [] })
    expect(problems).toEqual([])
  },
)

test.each([
  ['at 320 × 256 pixels', ''],
  ['with spacing', spacing],
])('F42 F48: the question before declining is whole, and all of it can be reached %s', async (_what, css) => {
  const { page } = await show({ view: 'card', invitations: endless })
  await read(page, css)
  await page
    .getByRole('button', { name: /^Decline/ })
    .first()
    .click()
  const dialog = page.getByRole('alertdialog')
  await dialog.waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(small.width)
  for (const name of ['Keep', 'Decline']) {
    const button = dialog.getByRole('button', { name })
    await button.scrollIntoViewIfNeeded()
    const box = await button.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= small.width).toBe(true)
    expect(box && box.y >= 0 && box.y + box.height <= small.height).toBe(true)
  }
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})
