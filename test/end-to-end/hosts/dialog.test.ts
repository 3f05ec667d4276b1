import { expect, it } from 'vitest'
import { startBrowser } from '../layout/browser-page.ts'

const { openScene } = startBrowser()

it.each([
  ['class="dark"', 'light'],
  ['data-theme="system"', 'dark'],
  ['data-bs-theme="dark"', 'light'],
] as const)('has the look of the part of the page that it belongs to: %s', async (theme, colorScheme) => {
  const { page, problems } = await openScene({ scene: { view: 'card' }, colorScheme })
  await page.locator('#root').evaluate((root: HTMLElement, attribute) => {
    const [name = '', value = ''] = attribute.replaceAll('"', '').split('=')
    root.setAttribute(name, value)
    root.dir = 'rtl'
    root.style.cssText =
      'font-family: monospace; --radius: 3px; --ik-danger: rgb(1, 2, 3); color-scheme: dark'
  }, theme)
  await page
    .getByRole('button', { name: /^Decline/ })
    .first()
    .click()
  const dialog = page.getByRole('alertdialog')
  const looks = (of = dialog) =>
    of.evaluate((element) => {
      const { backgroundColor, borderRadius, color, direction, fontFamily } = getComputedStyle(element)
      return { backgroundColor, borderRadius, color, direction, fontFamily }
    })
  const card = await looks(page.locator('[data-slot=ik-accept-card]'))
  expect(await looks()).toEqual(card)
  expect(card).toMatchObject({ borderRadius: '3px', direction: 'rtl', fontFamily: 'monospace' })
  expect(card.backgroundColor).toMatch(/^oklch\(0\.2/)
  expect((await looks(dialog.getByRole('button', { name: 'Decline' }))).color).toBe('rgb(1, 2, 3)')
  expect(problems).toEqual([])
})
