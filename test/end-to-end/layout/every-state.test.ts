import { expect, it } from 'vitest'
import { galleries, serveStories } from '../a11y/serve-stories.ts'
import { locales, show } from '../a11y/sweep.ts'
import { lost, read, small, spacing, twice } from './reading.ts'

const open = serveStories()

it.each(locales)(
  'F48: every state is whole on a small screen, with wider spacing, and with text of twice the size, in %s',
  async (locale) => {
    const page = await open(locale, { viewport: small })
    for (const story of galleries) {
      await page.setViewportSize(small)
      await show(page, story, locale === 'en')
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      const atOnce = await lost(page)
      await read(page, spacing)
      const spaced = await lost(page)
      await read(page, twice)
      await page.setViewportSize({ width: 640, height: 512 })
      const enlarged = await lost(page)
      await read(page, '')
      expect({ story, atOnce, spaced, enlarged }).toEqual({ story, atOnce: [], spaced: [], enlarged: [] })
    }
  },
  180_000,
)

it('gives a finger 44 pixels for everything that is pressed or filled in', async () => {
  const page = await open('en', { viewport: small, hasTouch: true, isMobile: true })
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true)
  for (const story of galleries) {
    await show(page, story, true)
    const controls = page.locator(
      '[data-slot=ik-button], [data-slot=ik-field-control], [data-slot=ik-menu-item]',
    )
    const heights = await controls.evaluateAll((all) =>
      all.flatMap((one) => {
        const { height } = one.getBoundingClientRect()
        return one.checkVisibility() && height < 44 ? [`${one.textContent} is ${height} high`] : []
      }),
    )
    expect({ story, heights }).toEqual({ story, heights: [] })
    expect(await controls.count()).toBeGreaterThan(2)
  }
})

it('F51: a table on paper has its columns’ names, who was invited and what became of it, and nothing to press', async () => {
  const page = await open('en', { viewport: { width: 1000, height: 1400 } })
  await show(page, 'sent-invitations--every-status', true)
  await page.emulateMedia({ media: 'print' })
  const paper = await page.locator('table').innerText()
  for (const fact of ['Address', 'Role', 'Sent', 'Expires', 'maya@example.com', 'Accepted', 'Revoked'])
    expect(paper).toContain(fact)
  const pressed = page.locator('button').filter({ visible: true })
  expect(await pressed.allTextContents()).toEqual(['Address', 'Sent', 'Expires'])
})
