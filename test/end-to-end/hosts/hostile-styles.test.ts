import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { hostVariables } from '../../../src/theme/token.ts'
import { startBrowser } from '../layout/browser-page.ts'
import type { SceneData } from '../layout/scene.tsx'
import { hostileStyles } from './hostile-styles.ts'

const { openScene } = startBrowser()

/** Everything that a component shows: rows in every state, a card with its details open, a question, a skeleton. */
const scenes: Record<string, { scene: SceneData; open?: (page: Page) => Promise<void> }> = {
  list: { scene: { view: 'list' } },
  card: {
    scene: { view: 'card' },
    open: (page) => page.getByText('About this role').click(),
  },
  undo: {
    scene: { view: 'list' },
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Decline/ })
        .first()
        .click()
      await page.getByRole('button', { name: /^Undo/ }).waitFor()
    },
  },
  question: {
    scene: { view: 'card' },
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Decline/ })
        .first()
        .click()
      await page.getByRole('alertdialog').waitFor()
    },
  },
  refusal: {
    scene: { view: 'card', faults: { accept: { code: 'forbidden' } } },
    open: async (page) => {
      await page.getByRole('button', { name: /^Accept/ }).click()
      await page.getByRole('note').waitFor()
    },
  },
  loading: { scene: { view: 'list', latency: null } },
}

/**
 * Inherited text, the page's own tokens and the page's size are the host's to give: they are pinned, so that all that
 * can differ is what reaches our elements by a selector of the host.
 */
async function pin(page: Page) {
  await page.locator('#root').evaluate((root: HTMLElement, tokens) => {
    for (const around of [document.documentElement, document.body])
      around.style.cssText = 'all: initial; display: block'
    root.dir = 'ltr'
    root.style.cssText =
      'all: initial; direction: ltr; position: absolute; inset: 0 auto auto 0; width: 700px; display: block; font: 16px/1.5 sans-serif'
    for (const token of tokens) root.style.setProperty(`--ik-${token}`, `var(--ik-default-${token})`)
  }, Object.keys(hostVariables))
}

/** The computed style of every element of ours and of its pseudo-elements, but for custom properties. */
function looks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-slot^=ik-], [data-slot^=ik-] *')].flatMap((element) =>
      ['', '::before', '::after', '::marker'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo || null)
        if (/before|after/.test(pseudo) && style.content === 'none') return pseudo
        const outlined = style.outlineStyle !== 'none'
        const name = element.getAttribute('data-slot') ?? element.tagName
        return `${name}${pseudo} ${[...style]
          .filter((property) => !property.startsWith('--'))
          // A button with a border and a background of its own looks the same in every `appearance`.
          .filter((property) => property !== 'appearance' && (property !== 'outline-width' || outlined))
          .map((property) => `${property}: ${style.getPropertyValue(property)}`)
          .join('; ')}`
      }),
    ),
  )
}

/** What has changed, property by property. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  return before.flatMap((style, at) => {
    const properties = new Set(style.split('; '))
    const changed = (after[at] ?? '').split('; ').filter((property) => !properties.has(property))
    return changed.length > 0 ? [`${style.split(' ', 1)[0]}: ${changed.join('; ')}`] : []
  })
}

describe.each(Object.entries(scenes))('a %s among a host’s rules for bare elements', (_, { scene, open }) => {
  it('looks as it does without them', async () => {
    const { page } = await openScene({ scene, reducedMotion: 'reduce' })
    await page.locator('#root [data-slot]').first().waitFor()
    await pin(page)
    await open?.(page)
    // A rule of the host with `:hover` weighs as much as a class, and reaches them.
    await page.mouse.move(0, 599)
    await page.evaluate(async () => {
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      await Promise.all(ending.map(({ finished }) => finished))
    })
    const plain = await looks(page)
    expect(plain.length).toBeGreaterThan(50)
    for (const [name, css] of Object.entries(hostileStyles)) {
      const hostile = await page.addStyleTag({ content: css })
      const found = differences(plain, await looks(page))
      expect({ [name]: found.slice(0, 3), changed: found.length }).toEqual({ [name]: [], changed: 0 })
      await hostile.evaluate((element) => element.parentNode?.removeChild(element))
    }
    // And it can tell: a host's class does reach them.
    await page.addStyleTag({ content: '#root [data-slot] { letter-spacing: 1px }' })
    expect(differences(plain, await looks(page))).not.toEqual([])
  })
})
