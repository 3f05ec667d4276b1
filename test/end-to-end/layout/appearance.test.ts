import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { knownStatuses } from 'invitekit'
import { exampleInvitations, exampleOrganization, memoryInvitation } from 'invitekit/testing'
import { startBrowser } from './browser-page.ts'
import type { PageOptions } from './browser-page.ts'
import type { SceneData } from './scene.tsx'

const { openScene } = startBrowser()

async function show(scene: SceneData, options: Partial<PageOptions> = {}) {
  const { page } = await openScene({ scene, ...options })
  await page.locator('h1, h3, [role=status], p').filter({ visible: true }).first().waitFor()
  return page
}

function styleOf(locator: Locator, pseudo = '') {
  return locator.evaluate((element, of) => {
    const style = getComputedStyle(element, of || null)
    return {
      outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      outlineColor: style.outlineColor,
      border: style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth),
      borderColor: style.borderTopColor,
      background: style.backgroundColor,
      content: style.content,
    }
  }, pseudo)
}

const transparent = 'rgba(0, 0, 0, 0)'

describe('F49 forced colours', () => {
  const forced = { forcedColors: 'active' } as const

  test('F49: every button, card, list and question has an edge', async () => {
    const page = await show({ view: 'card' }, forced)
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    await page
      .getByRole('button', { name: /^Decline/ })
      .first()
      .click()
    await page.getByRole('alertdialog').waitFor()
    const edged = page.locator('[data-slot=ik-button], [data-slot=ik-accept-card], [role=alertdialog]')
    expect(await edged.count()).toBeGreaterThan(4)
    const canvas = (await styleOf(page.locator('html'))).background
    for (const one of await edged.all()) {
      const { border, borderColor, background } = await styleOf(one)
      expect(border).toBeGreaterThanOrEqual(1)
      const filled = ![transparent, canvas, 'rgb(255, 255, 255)'].includes(background)
      expect(filled || ![transparent, background].includes(borderColor)).toBe(true)
    }
    const card = await styleOf((await show({ view: 'card' }, forced)).getByRole('article'))
    expect(card.border).toBeGreaterThanOrEqual(1)
    expect([transparent, card.background]).not.toContain(card.borderColor)
  })

  test.each(['list', 'card'] as const)(
    'F49: the focus in a %s is an outline, on everything that takes it',
    async (view) => {
      const page = await show({ view }, forced)
      await page
        .getByRole('button', { name: /^Accept/ })
        .first()
        .waitFor()
      const stops = await page.locator('#root :is(button, a, summary)').count()
      expect(stops).toBeGreaterThan(2)
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab')
        const { outline, outlineColor, background } = await styleOf(page.locator(':focus'))
        expect(outline).toBeGreaterThanOrEqual(2)
        expect([transparent, background]).not.toContain(outlineColor)
      }
    },
  )

  test('F49: what is loading is seen', async () => {
    const page = await show({ view: 'list', latency: null }, forced)
    const bar = await styleOf(page.locator('[data-slot=ik-skeleton-bar]').first())
    expect(bar.border).toBeGreaterThanOrEqual(1)
    expect([transparent, bar.background]).not.toContain(bar.borderColor)
  })

  test('F49: a status is told by a word and a mark, and not by colour alone', async () => {
    const invitations = [...knownStatuses, 'on_hold'].map((status) =>
      memoryInvitation({ id: status, status, publicOrganizationData: exampleOrganization({ name: '' }) }),
    )
    const page = await show({ view: 'badges', invitations }, forced)
    const badges = page.locator('[data-slot=ik-invitation-status-badge]')
    expect(await badges.allTextContents()).toEqual([
      'Pending',
      'Accepted',
      'Declined',
      'Revoked',
      'Expired',
      'on_hold',
    ])
    for (const badge of await badges.all()) {
      expect((await styleOf(badge)).border).toBeGreaterThanOrEqual(1)
      expect((await styleOf(badge, '::before')).content).not.toBe('none')
    }
  })

  test('F49: beside the relative time of expiry stands the exact one', async () => {
    const page = await show({ view: 'list' }, forced)
    const moment = page.locator('[data-place=beside][data-exact]').first()
    const { exact, shown } = await moment.evaluate((element) => ({
      exact: element.getAttribute('data-exact'),
      shown: getComputedStyle(element, '::after').content,
    }))
    expect(shown).toBe(`" (${exact})"`)
  })
})

describe('F50 reduced motion', () => {
  /** What moves: an animation or a transition that takes time. */
  function moving(page: Page) {
    return page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0)
        .map(
          ({ effect }) =>
            (effect instanceof KeyframeEffect && effect.target?.getAttribute('data-slot')) || '',
        ),
    )
  }

  /** Which elements would move as soon as something about them changes. */
  function ready(page: Page) {
    return page
      .locator('#root *')
      .evaluateAll((elements) =>
        elements
          .filter((element) => getComputedStyle(element).transitionDuration !== '0s')
          .map((element) => element.getAttribute('data-slot') ?? element.tagName),
      )
  }

  const loading: SceneData = { view: 'list', latency: null }

  test('F50: nothing moves while a list or a card loads', async () => {
    expect(await moving(await show(loading))).toContain('ik-skeleton-bar')
    for (const view of ['list', 'card'] as const) {
      const page = await show({ ...loading, view }, { reducedMotion: 'reduce' })
      await page.locator('[data-slot=ik-skeleton-bar]').first().waitFor({ state: 'attached' })
      expect(await moving(page)).toEqual([])
      expect(await ready(page)).toEqual([])
    }
  })

  test('F50: nothing moves while a press is under way, which a word tells', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      const page = await show({ view: 'list', latency: 700 }, { reducedMotion })
      const accept = page.getByRole('button', { name: /^Accept invitation/ }).first()
      await accept.hover()
      await accept.click()
      await page.getByText('Joining…').waitFor()
      const spins = reducedMotion === 'reduce' ? [] : ['ik-spinner']
      expect((await moving(page)).filter((slot) => slot !== 'ik-button')).toEqual(spins)
      expect((await ready(page)).includes('ik-button')).toBe(reducedMotion !== 'reduce')
      await page.getByText('You joined').first().waitFor({ state: 'attached' })
      const still = (await moving(page)).filter(() => reducedMotion === 'reduce')
      expect(still).toEqual([])
    }
  })
})

describe('F51 print', () => {
  /** All that is on the paper, the stylesheet's own words included. */
  function printed(page: Page) {
    return page.locator('#root').evaluate((root) => {
      const words: string[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement
        if (!element?.checkVisibility()) continue
        if (node instanceof Element) {
          const after = getComputedStyle(node, '::after')
          const exact = node.getAttribute('data-exact')
          if (exact && after.display !== 'none' && after.opacity === '1' && after.content.includes(exact))
            words.push(exact)
        } else words.push(node.nodeValue ?? '')
      }
      return words.join(' ')
    })
  }

  async function print(scene: SceneData) {
    const page = await show(scene, { viewport: { width: 720, height: 1_000 } })
    await page
      .getByRole('button', { name: /^Accept/ })
      .first()
      .waitFor()
    await page.emulateMedia({ media: 'print' })
    return page
  }

  test.each(['list', 'card'] as const)(
    'F51: a %s has who, what and when on paper, and nothing to press',
    async (view) => {
      const page = await print({ view, invitations: exampleInvitations.slice(1, 2) })
      const paper = await printed(page)
      for (const fact of ['Acme', 'Member', 'Ana Lima', 'Nov 20, 2026, 12:00', 'Nov 25, 2026, 12:00']) {
        expect(paper).toContain(fact)
      }
      expect(paper).not.toMatch(/Accept|Decline|inv_acme/)
      for (const button of await page.locator('button').all()) expect(await button.isVisible()).toBe(false)
    },
  )
})
