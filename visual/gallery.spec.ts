import { expect, test } from '@playwright/test'
import { open } from './gallery.ts'
import { inHosts, otherwise, parts, usual } from './looks.ts'

for (const part of parts) {
  test(`every state: ${part}`, async ({ page }) => {
    await open(page, { ...usual, story: part })
    await expect(page).toHaveScreenshot(['every-state', `${part}.png`])
  })
}

for (const [name, look] of [...inHosts, ...otherwise]) {
  test(`essentials: ${name}`, async ({ page }) => {
    await open(page, { ...usual, ...look })
    await expect(page).toHaveScreenshot(['essentials', `${name}.png`])
  })
}

for (const [name, look] of inHosts) {
  test(`dialog: ${name}`, async ({ page }) => {
    await open(page, { ...usual, ...look, story: 'dialog' })
    await expect(page).toHaveScreenshot(['dialog', `${name}.png`])
  })
}

test('no picture has letters of a font that is not ours', async ({ page }) => {
  await open(page, { ...usual, story: 'everything' })
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('DOM.enable')
  await devTools.send('CSS.enable')
  const { root } = await devTools.send('DOM.getDocument')
  const { nodeIds } = await devTools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '.gallery-tile *',
  })
  const answers = await Promise.all(
    nodeIds.map((nodeId) => devTools.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  const fonts = answers.flatMap((answer) => answer.fonts)
  expect(new Set(fonts.map(({ familyName }) => familyName))).toEqual(new Set(['Inter']))
  expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([])
})

test('a token that changes is seen', async ({ page }) => {
  await open(page, usual)
  await expect(page).toHaveScreenshot(['essentials', 'plain-light.png'])
  await page.addStyleTag({ content: ':root { --ik-radius: 0px }' })
  await expect(page).not.toHaveScreenshot(['essentials', 'plain-light.png'])
})
