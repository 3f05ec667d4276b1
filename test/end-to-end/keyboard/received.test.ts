import { describe, expect, test } from 'vitest'
import { startBrowser } from '../layout/browser-page.ts'
import type { KeyboardPage } from './page.tsx'
import { atKeyboard } from './walk.ts'

const { openScene } = startBrowser<KeyboardPage>('keyboard/page.tsx')

async function open(scene: KeyboardPage, ready: string) {
  const { page, problems } = await openScene({ scene })
  await page.getByText(ready).first().waitFor()
  // What comes right behind the page is there.
  await page.waitForLoadState('networkidle')
  return { page, problems, ...atKeyboard(page) }
}

const row = (name: string) =>
  [
    ['button', `Accept invitation to ${name}`],
    ['button', `Decline invitation to ${name}`],
  ] as const

describe('a list', () => {
  test('is gone through in its order, and left', async () => {
    const { tabsThrough, press, isAt } = await open({ shows: 'list' }, 'Cedar')
    await tabsThrough(
      ['link', 'Before'],
      ['button', 'Accept all 3'],
      ...row('Acme'),
      ...row('Birch'),
      ...row('Cedar'),
      ['link', 'After'],
    )
    await press('Shift+Tab')
    await isAt('button', 'Decline invitation to Cedar')
  })

  test.each(['Enter', 'Space'])('is accepted by %s, and the focus is where its outcome is', async (key) => {
    const { page, press, isAt, isIn, tabsThrough } = await open({ shows: 'list' }, 'Cedar')
    await press('Tab', 'Tab', 'Tab', key)
    await isIn('ik-invitation-list-item-outcome', 'You joined Acme.')
    await tabsThrough(['link', 'Open Acme'], ...row('Birch'))
    await press('Shift+Tab', 'Shift+Tab', 'Enter')
    await isAt('link', 'Open Acme')
    expect(new URL(page.url()).hash).toBe('#opened')
  })

  test('is worked through by A, D and U on the row that has the focus', async () => {
    const { page, press, isAt, isIn, tabsThrough } = await open(
      { shows: 'list', undoWindow: 60_000 },
      'Cedar',
    )
    await press('Tab', 'Tab', 'Tab', 'a')
    await isIn('ik-invitation-list-item-outcome', 'You joined Acme.')
    await tabsThrough(['link', 'Open Acme'], ['button', 'Accept invitation to Birch'])
    await press('d')
    await isAt('button', 'Undo declining the invitation to Birch')
    await press('u')
    await isAt('button', 'Decline invitation to Birch')
    await press('D')
    await isAt('button', 'Undo declining the invitation to Birch')
    await tabsThrough(...row('Cedar'))
    // What belongs to the browser, and what is typed elsewhere, is no key of a row.
    await press('Control+d', 'Alt+a', 'Control+a', 'x', 'u')
    await isAt('button', 'Decline invitation to Cedar')
    await press('Tab', 'Tab')
    await isAt('textbox', 'A field of the host')
    await press('a', 'd', 'u')
    expect(await page.getByRole('textbox').inputValue()).toBe('adu')
    await page.getByRole('button', { name: 'Accept invitation to Cedar' }).waitFor()
  })

  test('declines once the window is over, and the focus stays in the row', async () => {
    const { press, isAt, isIn } = await open({ shows: 'list', undoWindow: 1500 }, 'Cedar')
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Enter')
    await isAt('button', 'Undo declining the invitation to Acme')
    await isIn('ik-invitation-list-item-outcome', 'You declined the invitation to Acme.')
    await press('Tab')
    await isAt('button', 'Accept invitation to Birch')
  })

  test('is accepted as a whole, and the focus is at what came of it', async () => {
    const { press, isIn, tabsThrough } = await open({ shows: 'list' }, 'Cedar')
    await press('Tab', 'Tab', 'Enter')
    await isIn('ik-invitation-list-result', 'You joined 3 organizations.')
    await tabsThrough(
      ['link', 'Open Acme'],
      ['link', 'Open Birch'],
      ['link', 'Open Cedar'],
      ['link', 'After'],
    )
  })

  test('shows more, and with the last page the focus is at the first new row', async () => {
    const organizations = ['Acme', 'Birch', 'Cedar', 'Dune', 'Elm']
    const { press, isAt } = await open({ shows: 'list', organizations, pageSize: 3 }, 'Cedar')
    for (let i = 0; i < 9; i += 1) await press('Tab')
    await isAt('button', 'Show more')
    await press('Enter')
    await isAt('button', 'Accept invitation to Dune')
    await press('Tab')
    await isAt('button', 'Decline invitation to Dune')
  })

  test('says that it failed, and tries again', async () => {
    const faults = { list: { code: 'forbidden', times: 1 } } as const
    const { press, isAt, page } = await open({ shows: 'list', faults }, 'Try again')
    await press('Tab', 'Tab')
    await isAt('button', 'Try again')
    await press('Enter')
    await isAt('heading', 'Invitations')
    await page.getByText('Cedar').waitFor()
    await isAt('heading', 'Invitations')
  })

  test('keeps the focus at what was refused, and can be pressed again', async () => {
    const faults = { accept: { code: 'limitReached', times: 1 } } as const
    const { press, isAt, isIn } = await open({ shows: 'list', faults }, 'Cedar')
    await press('Tab', 'Tab', 'Tab', 'Enter')
    await isAt('button', 'Accept invitation to Acme')
    await press('Enter')
    await isIn('ik-invitation-list-item-outcome', 'You joined Acme.')
  })
})

describe('a card', () => {
  test('is accepted, and the focus is at what is said of it', async () => {
    const { tabsThrough, press, isAt, isIn } = await open({ shows: 'card' }, 'Join')
    await tabsThrough(['link', 'Before'], ['button', 'Accept invitation'], row('Acme')[1], ['link', 'After'])
    await press('Shift+Tab', 'Shift+Tab')
    await isAt('button', 'Accept invitation')
    await press('Space')
    await isIn('ik-notice', 'You joined Acme.')
    await tabsThrough(['link', 'Open Acme'], ['link', 'After'])
  })

  test('asks before it declines, holds the focus in the question, and gives it back', async () => {
    const { press, isAt, isIn, page } = await open({ shows: 'card' }, 'Join')
    await press('Tab', 'Tab', 'Tab', 'Enter')
    await isAt('button', 'Keep')
    await press('Tab')
    await isAt('button', 'Decline')
    await press('Tab')
    await isAt('button', 'Keep')
    await press('Shift+Tab')
    await isAt('button', 'Decline')
    await press('Escape')
    await isAt('button', 'Decline invitation to Acme')
    await press('Enter')
    await isAt('button', 'Keep')
    await press('Enter')
    await isAt('button', 'Decline invitation to Acme')
    await press('Enter')
    await isAt('button', 'Keep')
    await press('Tab', 'Enter')
    await isIn('ik-notice', 'You declined the invitation to Acme.')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  })

  test('that could not be read is read again, and the focus comes with it', async () => {
    const faults = { get: { code: 'signedOut', times: 1 } } as const
    const { press, isAt, page } = await open({ shows: 'card', faults }, 'Check again')
    await press('Tab', 'Tab')
    await isAt('button', 'Check again')
    await press('Enter')
    await page.getByText('Join').waitFor()
    await isAt('button', 'Accept invitation')
  })
})

describe('an inbox', () => {
  test('opens and closes, and the focus goes to its title and back', async () => {
    const { press, isAt } = await open({ shows: 'inbox' }, 'Before')
    await press('Tab', 'Tab')
    await isAt('button', 'Invitations, 3 pending')
    for (const key of ['Enter', 'Space']) {
      await press(key)
      await isAt('heading', 'Invitations')
      await press('Escape')
      await isAt('button', 'Invitations, 3 pending')
    }
  })

  test('is gone through, and closes behind whoever leaves it', async () => {
    const { press, isAt, tabsThrough, page } = await open({ shows: 'inbox' }, 'Before')
    await press('Tab', 'Tab', 'Enter')
    await isAt('heading', 'Invitations')
    await tabsThrough(['button', 'Accept all 3'], ...row('Acme'), ...row('Birch'), ...row('Cedar'))
    await press('Tab')
    await isAt('link', 'After')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await press('Shift+Tab')
    await isAt('button', 'Invitations, 3 pending')
    await press('Enter')
    await isAt('heading', 'Invitations')
    await press('Shift+Tab')
    await isAt('button', 'Invitations, 3 pending')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('is worked through, and its name tells what is left', async () => {
    const { press, isAt, isIn } = await open({ shows: 'inbox', undoWindow: 60_000 }, 'Before')
    await press('Tab', 'Tab', 'Enter')
    await isAt('heading', 'Invitations')
    await press('Tab', 'Tab', 'a')
    await isIn('ik-invitation-list-item-outcome', 'You joined Acme.')
    await press('Tab')
    await isAt('link', 'Open Acme')
    await press('Tab', 'd')
    await isAt('button', 'Undo declining the invitation to Birch')
    await press('u')
    await isAt('button', 'Decline invitation to Birch')
    await press('Escape')
    await isAt('button', 'Invitations, 2 pending')
  })
})
