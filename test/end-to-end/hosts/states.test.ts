import type { Page } from 'playwright'
import { expect, it, onTestFinished } from 'vitest'
import { startBrowser, stylesheet } from '../layout/browser-page.ts'

const { openScene, newPage } = startBrowser()

/** A link and a button of ours on a page with these rules, which come last. */
async function open(css: string, media: Parameters<Page['emulateMedia']>[0] = {}) {
  const page = await newPage({ reducedMotion: 'reduce' })
  onTestFinished(() => page.close())
  await page.emulateMedia(media)
  await page.setContent(`<a href="#open" data-slot="ik-button" data-look="primary">Open</a>
    <button form="" data-slot="ik-button" data-look="primary">Accept</button>`)
  await page.addStyleTag({ content: stylesheet() })
  await page.addStyleTag({ content: `${css} ` })
  return page
}

/** What is seen of an element while it is pointed at, and while it has the focus. */
async function states(page: Page, role: 'link' | 'button') {
  const one = page.getByRole(role)
  const seen = () =>
    one.evaluate((element) => {
      const { color, backgroundColor, borderColor, textDecorationLine, outlineStyle, outlineWidth } =
        getComputedStyle(element)
      return { color, backgroundColor, borderColor, textDecorationLine, outlineStyle, outlineWidth }
    })
  const rest = await seen()
  await one.hover()
  const hovered = await seen()
  await page.mouse.move(0, 300)
  await page.keyboard.press('Tab')
  if (role === 'button') await page.keyboard.press('Tab')
  return { rest, hovered, focused: await seen() }
}

const rules = {
  'links that are pointed at': 'a:hover { color: lime; text-decoration: underline; background: red }',
  'buttons that are pointed at': 'button:hover { color: lime; background: red; border-color: lime }',
  'the focus, which it hides': '*:focus, *:focus-visible, button:focus, a:focus { outline: none }',
  'buttons by their type': `button, [type='button'], [type='reset'], [type='submit'] { background: transparent }`,
}

it.each(Object.entries(rules))('looks the same where a host has rules for %s', async (_, css) => {
  for (const role of ['link', 'button'] as const) {
    const plain = await states(await open(''), role)
    expect(plain.hovered.backgroundColor).not.toBe(plain.rest.backgroundColor)
    expect(plain.focused).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' })
    expect(await states(await open(css), role)).toEqual(plain)
  }
})

it('can be read in forced colours, pointed at too', async () => {
  const { rest, hovered } = await states(await open('', { forcedColors: 'active' }), 'button')
  expect(hovered.backgroundColor).toBe(rest.backgroundColor)
  expect(rest.color).not.toBe(rest.backgroundColor)
})

const narrow = {
  'a dialog': '<dialog open>',
  'a centred column': '<div style="display: flex; flex-direction: column; align-items: center">',
  'a row': '<div style="display: flex">',
  'a place of its own': '<div style="position: absolute">',
}

it.each(Object.entries(narrow))('has a list that is not too narrow to be read in %s', async (_, parent) => {
  const { page } = await openScene({ scene: { view: 'list', latency: null } })
  const width = await page.locator('[data-slot=ik-invitation-list]').evaluate((list, html) => {
    document.body.insertAdjacentHTML('beforeend', html)
    document.body.lastElementChild?.append(list)
    return list.getBoundingClientRect().width
  }, parent)
  expect(width).toBeGreaterThan(400)
})

it('asks within the dialog that is open, where nothing else can be pressed', async () => {
  const { page, problems } = await openScene({ scene: { view: 'card' } })
  await page.locator('#root').evaluate((root) => {
    const dialog = document.createElement('dialog')
    root.replaceWith(dialog)
    dialog.append(root)
    dialog.showModal()
  })
  await page.getByRole('button', { name: 'Decline invitation to Globex' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Keep' }).click()
  await question.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Decline invitation to Globex' }).click()
  await question.getByRole('button', { name: 'Decline' }).click()
  await page.getByRole('article').getByText('You declined the invitation to Globex.').waitFor()
  expect(problems).toEqual([])
})

it('leaves accepting the one thing to press where a host offers no way out', async () => {
  const { page } = await openScene({
    scene: { view: 'card', faults: { accept: { code: 'signedOut' } } },
    reducedMotion: 'reduce',
  })
  const accept = page.getByRole('button', { name: 'Accept invitation' })
  const background = () => accept.evaluate((element) => getComputedStyle(element).backgroundColor)
  await accept.waitFor()
  const before = await background()
  await accept.click()
  await page.getByRole('note').getByText('Sign in to accept this invitation.').waitFor()
  await page.mouse.move(0, 0)
  expect(await background()).toBe(before)
})
