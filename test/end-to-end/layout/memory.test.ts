import { expect, test } from 'vitest'
import type { KeyboardPage } from '../keyboard/page.tsx'
import { startBrowser } from './browser-page.ts'

const { openScene } = startBrowser<KeyboardPage>('keyboard/page.tsx')

test("a table's head leaves nothing in the browser once it has gone, and is on each printed page", async () => {
  const { page } = await openScene({ scene: { shows: 'table' } })
  const head = page.locator('thead')
  await head.waitFor()
  const devtools = await page.context().newCDPSession(page)

  function showMany() {
    return head.evaluate((element) => {
      for (let time = 0; time < 500; time += 1) {
        element.insertAdjacentHTML('afterend', element.outerHTML)
        element.getBoundingClientRect()
        element.nextElementSibling?.remove()
      }
    })
  }
  async function inUse() {
    await devtools.send('HeapProfiler.collectGarbage')
    return (await devtools.send('Runtime.getHeapUsage')).embedderHeapUsedSize
  }

  await showMany()
  await inUse()
  const before = await inUse()
  await showMany()
  // What the browser still holds for a moment is not kept.
  await expect.poll(inUse, { timeout: 5_000 }).toBeLessThan(before + 20_000)

  await page.emulateMedia({ media: 'print' })
  expect(await head.evaluate((element) => getComputedStyle(element).breakInside)).toMatch(/^avoid/)
})
