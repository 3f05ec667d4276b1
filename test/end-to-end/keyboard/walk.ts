import { expect as expectThat } from '@playwright/test'
import type { Page } from 'playwright'

type Role = Parameters<Page['getByRole']>[0]

/** A person at a keyboard, without a mouse. */
export function atKeyboard(page: Page) {
  /** Expects the focus to be on this, in view. */
  async function isAt(role: Role, name: string | RegExp) {
    const element = page.getByRole(role, { name, exact: true })
    await expectThat(element).toBeFocused()
    await expectThat(element).toBeInViewport()
  }
  return {
    isAt,
    /** Presses keys, one after the other. */
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key)
    },
    /** The same, of something that takes the focus so that it is read, and has no name of its own. */
    async isIn(slot: string, words: string | RegExp) {
      await expectThat(page.locator(`[data-slot="${slot}"]:focus`)).toContainText(words)
    },
    /** Presses Tab once for each of these, and expects them in this order, and to be seen to have the focus. */
    async tabsThrough(...stops: readonly (readonly [Role, string | RegExp])[]) {
      for (const [role, name] of stops) {
        await page.keyboard.press('Tab')
        await isAt(role, name)
        const element = page.getByRole(role, { name, exact: true })
        await expectThat(element).toHaveCSS('outline-style', /solid|auto/)
      }
    },
  }
}
