import type { FrameLocator, Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { startBrowser } from './layout/browser-page.ts'
import type { RootsPage } from './roots/page.tsx'

const { openScene } = startBrowser<RootsPage>('roots/page.tsx')

/** Opens a page, and gives the part of it that ours is in. */
async function open(scene: RootsPage) {
  const { page, problems } = await openScene({ scene })
  const part: Page | FrameLocator = scene.place === 'frame' ? page.frameLocator('iframe') : page
  return { page, part, problems }
}

/** Whether it has the focus, in its own document or shadow root. */
function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element.matches(':focus'))
}

/** Waits until it has the focus. */
function toHaveFocus(locator: Locator) {
  return expect.poll(() => hasFocus(locator), { timeout: 10_000 }).toBe(true)
}

/** Waits until words are heard, in the document that they are about. */
async function toBeHeard(part: Page | FrameLocator, words: string) {
  const line = part.locator('[aria-live] p').filter({ hasText: words })
  await line.first().waitFor({ state: 'attached' })
  expect(await line.count()).toBe(1)
  expect(await line.evaluate((one) => one.closest('[aria-live]')?.getRootNode() === one.ownerDocument)).toBe(
    true,
  )
}

const places = ['shadow root', 'shadow root within another', 'frame', 'portal'] as const

describe.each(places)('F61 in a %s', (place) => {
  it('F61: asks before declining, and keeps the focus until it is answered', async () => {
    const { page, part, problems } = await open({ place, shows: 'card' })
    const decline = part.getByRole('button', { name: 'Decline invitation to Acme' })
    await decline.press('Enter')
    const dialog = part.getByRole('alertdialog')
    const [keep, confirm] = [
      dialog.getByRole('button', { name: 'Keep' }),
      dialog.getByRole('button', { name: 'Decline' }),
    ]
    await toHaveFocus(keep)
    // Around and around, in both directions.
    for (const [key, button] of [
      ['Tab', confirm],
      ['Tab', keep],
      ['Shift+Tab', confirm],
      ['Shift+Tab', keep],
    ] as const) {
      await page.keyboard.press(key)
      await toHaveFocus(button)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await toHaveFocus(decline)
    // What it has taken from the page is given back.
    await page.keyboard.press('Tab')
    await toHaveFocus(part.getByRole('button', { name: 'After' }))

    await decline.press('Enter')
    await toHaveFocus(keep)
    await confirm.click()
    await toHaveFocus(part.getByRole('note'))
    await toBeHeard(part, 'declined')
    expect(problems).toEqual([])
  })

  it('F61: gives what becomes of a press in a list the focus, and says it', async () => {
    const { page, part, problems } = await open({ place, shows: 'list' })
    await part.getByRole('button', { name: 'Decline invitation to Acme' }).press('Enter')
    await toHaveFocus(part.getByRole('button', { name: /^Undo/ }))
    await page.keyboard.press('U')
    const accept = part.getByRole('button', { name: 'Accept invitation to Acme' })
    await accept.waitFor()
    await accept.press('A')
    await toHaveFocus(part.getByRole('note'))
    await toBeHeard(part, 'You joined Acme')
    expect(problems).toEqual([])
  })

  it('F61: opens the menu of a row beside its button, and goes through it by the keyboard', async () => {
    const { page, part, problems } = await open({ place, shows: 'table' })
    const actions = part.getByRole('button', { name: /^Actions for/ })
    await actions.press('Enter')
    const menu = part.getByRole('menu')
    const items = menu.locator('[role^=menuitem]')
    await toHaveFocus(items.first())
    const [at, below] = [await actions.boundingBox(), await menu.boundingBox()]
    expect(Math.abs((at?.y ?? 0) + (at?.height ?? 0) - (below?.y ?? 0))).toBeLessThan(20)
    await page.keyboard.press('End')
    await toHaveFocus(items.last())
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await toHaveFocus(actions)
    expect(problems).toEqual([])
  })

  it('F61: sends what is written in the form, tells what became of it, and says it', async () => {
    const { part, problems } = await open({ place, shows: 'form' })
    await part.getByRole('textbox', { name: 'E-mail addresses' }).fill('ben@example.com')
    await part.getByRole('button', { name: 'Send 1 invitation' }).press('Enter')
    await toHaveFocus(part.getByRole('heading', { name: '1 invitation sent.' }))
    expect(problems).toEqual([])
  })
})

// Of shadow roots within each other, the outer one has no stylesheet of ours.
it.each(['shadow root', 'frame', 'portal'] as const)('F61: what asks in a %s has its look', async (place) => {
  const { part } = await open({ place, shows: 'card' })
  await part.getByRole('button', { name: 'Decline invitation to Acme' }).press('Enter')
  const dialog = part.getByRole('alertdialog')
  const looks = (of: Locator) =>
    of.evaluate((element) => {
      const { backgroundColor, borderRadius, color, fontFamily } = getComputedStyle(element)
      return { backgroundColor, borderRadius, color, fontFamily }
    })
  const card = part.locator('[data-slot=ik-accept-card]')
  expect(await looks(dialog)).toEqual(await looks(card))
  const root = await card.evaluateHandle((element) => element.getRootNode())
  expect(await dialog.evaluate((element, its) => element.getRootNode() === its, root)).toBe(true)
  expect(await dialog.evaluate((element) => getComputedStyle(element).position)).toBe('fixed')
})

it('F61: two roots of one page don’t know of each other', async () => {
  const { page, problems } = await open({ place: 'two roots', shows: 'card' })
  const [one, two] = [page.locator('#one'), page.locator('#two')]
  await two.getByRole('button', { name: 'Accept invitation' }).waitFor()
  await one.getByRole('button', { name: 'Accept invitation' }).press('Enter')
  await toHaveFocus(one.getByRole('note'))
  await toBeHeard(page, 'You joined Acme')
  expect(await two.getByRole('button', { name: 'Accept invitation' }).isVisible()).toBe(true)
  await two.getByRole('button', { name: 'Decline invitation to Acme' }).press('Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Decline' }).click()
  await toHaveFocus(two.getByRole('note'))
  await toBeHeard(page, 'declined')
  expect(await page.locator('[aria-live]').count()).toBe(2)
  expect(problems).toEqual([])
})
