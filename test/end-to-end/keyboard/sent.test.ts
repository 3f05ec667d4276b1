import { expect as expectThat } from '@playwright/test'
import { describe, expect, test } from 'vitest'
import { startBrowser } from '../layout/browser-page.ts'
import type { KeyboardPage } from './page.tsx'
import { atKeyboard } from './walk.ts'

const { openScene } = startBrowser<KeyboardPage>('keyboard/page.tsx')

async function open(scene: KeyboardPage, ready: string) {
  const { page } = await openScene({ scene })
  await page.getByText(ready).first().waitFor()
  // What comes right behind the page is there.
  await page.waitForLoadState('networkidle')
  return { page, ...atKeyboard(page) }
}

const select = (name: string) => ['checkbox', `Select ${name}@example.com`] as const
const actions = (name: string) => ['button', `Actions for ${name}@example.com`] as const

describe('the table', () => {
  test('is gone through in its order, and left', async () => {
    const { tabsThrough } = await open({ shows: 'table' }, 'cleo@')
    await tabsThrough(
      ['link', 'Before'],
      ['searchbox', 'Search by address'],
      ['combobox', 'Status'],
      ['checkbox', 'Select all'],
      ['button', 'Address'],
      ['button', 'Sent'],
      ['button', 'Expires'],
      select('ann'),
      actions('ann'),
      select('ben'),
      actions('ben'),
      select('cleo'),
      actions('cleo'),
      ['link', 'After'],
    )
  })

  test('is sorted and searched, and the focus stays where it is', async () => {
    const { press, isAt, page } = await open({ shows: 'table' }, 'cleo@')
    for (let i = 0; i < 6; i += 1) await press('Tab')
    await isAt('button', 'Sent')
    await press('Enter')
    await expectThat(page.getByRole('columnheader', { name: 'Sent' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await isAt('button', 'Sent')
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')
    await isAt('searchbox', 'Search by address')
    await page.keyboard.type('ben')
    await expectThat(page.getByRole('rowheader')).toHaveCount(1)
    await isAt('searchbox', 'Search by address')
    await press('Control+a')
    await page.keyboard.type('nobody')
    await page.getByRole('button', { name: 'Clear search and filter' }).waitFor()
    for (let i = 0; i < 5; i += 1) await press('Tab')
    await isAt('button', 'Clear search and filter')
    await press('Enter')
    await isAt('searchbox', 'Search by address')
    await expectThat(page.getByRole('rowheader')).toHaveCount(3)
  })

  test('has a menu in each row, which arrows, Home, End and letters go through', async () => {
    const { press, isAt, page } = await open({ shows: 'table' }, 'cleo@')
    for (let i = 0; i < 9; i += 1) await press('Tab')
    await isAt(...actions('ann'))
    for (const key of ['Enter', 'Space', 'ArrowDown']) {
      await press(key)
      await isAt('menuitem', 'Copy link')
      await press('Escape')
      await isAt(...actions('ann'))
    }
    const items = page.getByRole('menu').locator('[role^=menuitem]')
    await press('ArrowUp')
    await expectThat(items.last()).toBeFocused()
    await press('Home')
    await isAt('menuitem', 'Copy link')
    await press('End')
    await expectThat(items.last()).toBeFocused()
    await press('ArrowDown')
    await isAt('menuitem', 'Copy link')
    await press('r')
    await isAt('menuitem', 'Resend')
    await press('ArrowDown')
    await isAt('menuitem', 'Revoke')
    await press('Tab')
    await isAt(...actions('ann'))
    expect(await page.getByRole('menu').count()).toBe(0)
  })

  test('opens its menu again and again', async () => {
    const { press, isAt } = await open({ shows: 'table' }, 'cleo@')
    for (let i = 0; i < 9; i += 1) await press('Tab')
    for (let i = 0; i < 5; i += 1) {
      await press('Enter')
      await isAt('menuitem', 'Copy link')
      await press('Escape')
      await isAt(...actions('ann'))
    }
  })

  test('revokes, takes it back, and revokes for good; the focus stays in the row', async () => {
    const { press, isAt, isIn, page } = await open({ shows: 'table', undoWindow: 1500 }, 'cleo@')
    for (let i = 0; i < 9; i += 1) await press('Tab')
    const undo = 'Undo revoking the invitation for ann@example.com'
    for (const key of ['Enter', 'Space']) {
      await press('Enter')
      await page.getByRole('menuitem', { name: 'Revoke' }).waitFor()
      await page.keyboard.type('rev')
      await isAt('menuitem', 'Revoke')
      await press('Enter')
      await isAt('button', undo)
      if (key === 'Space') break
      await press(key)
      await isAt(...actions('ann'))
    }
    await isIn('ik-sent-invitations-cell', 'Revoked')
  })

  test('selects by Space, and acts on all that are selected', async () => {
    const { press, isAt, isIn, page } = await open({ shows: 'table', undoWindow: 60_000 }, 'cleo@')
    for (let i = 0; i < 8; i += 1) await press('Tab')
    await isAt(...select('ann'))
    await press('Space', 'Tab', 'Tab')
    await isAt(...select('ben'))
    await press('Space')
    await expectThat(page.locator('[data-slot=ik-sent-invitations-count]')).toHaveText('2 selected')
    for (let i = 0; i < 7; i += 1) await press('Shift+Tab')
    await isAt('button', 'Clear')
    await press('Shift+Tab')
    await isAt('button', 'Revoke 2')
    await press('Enter')
    await isAt('button', 'Undo')
    await press('Enter')
    await isIn('ik-sent-invitations-count', '3 invitations')
  })
})

describe('the form', () => {
  const field = ['textbox', 'E-mail addresses'] as const

  test('is filled in, sent, and says what came of it', async () => {
    const { press, isAt, tabsThrough, page } = await open({ shows: 'form' }, 'Invite people')
    await tabsThrough(['link', 'Before'], field)
    await page.keyboard.type('maya@example.com, noor@example.com')
    await expectThat(page.getByRole('button', { name: 'Send 2 invitations' })).toBeVisible()
    await tabsThrough(['combobox', 'Role'])
    while (!(await page.locator('[data-look=primary]:focus').count())) await press('Tab')
    await isAt('button', 'Send 2 invitations')
    await press('Enter')
    await isAt('heading', '2 invitations sent.')
    await tabsThrough(['button', 'Copy the list'], ['button', 'Download CSV'], field)
  })

  test('leads from what is wrong to where it is', async () => {
    const { press, isAt, page } = await open({ shows: 'form' }, 'Invite people')
    await press('Tab', 'Tab')
    await isAt(...field)
    while (!(await page.locator('[data-look=primary]:focus').count())) await press('Tab')
    await press('Enter')
    await isAt('group', 'There is a problem')
    await press('Tab')
    await isAt('link', 'Enter at least one e-mail address.')
    await press('Enter')
    await isAt(...field)
  })

  test('has what is ready as a list, of which arrows go through the buttons', async () => {
    const { press, isAt, page } = await open({ shows: 'form' }, 'Invite people')
    await press('Tab', 'Tab')
    await page.keyboard.type('maya@example.com, noor@example.com, omar@example.com')
    const summary = page.getByText('3 ready')
    await summary.waitFor()
    while (!(await page.locator('summary:focus').count())) await press('Tab')
    await expectThat(summary).toBeFocused()
    await press('Tab')
    await isAt('combobox', 'Role of maya@example.com')
    await press('Tab')
    await isAt('button', 'Remove maya@example.com')
    await press('ArrowRight')
    await isAt('button', 'Remove noor@example.com')
    await press('ArrowLeft')
    await isAt('button', 'Remove maya@example.com')
    await press('Enter')
    await isAt('button', 'Remove noor@example.com')
    await press('Delete', 'Delete')
    await isAt('button', 'Remove omar@example.com')
  })
})
