import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Look } from './looks.ts'

/** Letters that the page's own font lacks are drawn by whatever font a machine has: kept out of the pictures. */
const ownFontAlone = '[data-foreign-script] { display: none !important }'

/** Opens a story of the gallery, and waits until it is as it stays: states, fonts and images. */
export async function open(page: Page, look: Look) {
  const { story, host, theme, width, direction, forcedColors, contrast } = look
  await page.emulateMedia({ colorScheme: theme, forcedColors, contrast })
  await page.setViewportSize({ width, height: 640 })
  const globals = `host:${host};theme:${theme};direction:${direction}`
  await page.goto(`/iframe.html?id=gallery--${story}&viewMode=story&globals=${globals}`)
  await expect(page.locator('[data-ready=true]').first()).toBeAttached()
  await expect(page.locator('[data-ready=false]')).toHaveCount(0)
  await page.addStyleTag({ content: ownFontAlone })
  if (story === 'dialog') await expect(page.getByRole('alertdialog')).toBeVisible()
  // As tall as the page, so that nothing is left to load when it is scrolled to.
  else await page.setViewportSize({ width, height: await heightOf(page) })
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  await page.evaluate(() => document.fonts.ready)
}

function heightOf(page: Page): Promise<number> {
  return page.locator('.gallery').evaluate((gallery) => Math.ceil(gallery.getBoundingClientRect().bottom))
}
