// The picture in the README, light and dark, of stories as they are: `npm run picture`, which builds Storybook first.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { chromium } from 'playwright'
import { browserArgs, findBrowser } from './browser.mjs'

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
/** Story, place and size, in pixels, and whether there is more of it below. */
const parts = [
  ['accept-card--pending', 0, 0, 520, 590, false],
  ['invitation-list--every-status', 520, 0, 700, 590, true],
  ['sent-invitations--every-status', 0, 590, 1220, 390, true],
]

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname
  readFile(`.cache/storybook${path}`).then(
    (body) => response.writeHead(200, { 'Content-Type': types[extname(path)] ?? '' }).end(body),
    () => response.writeHead(404).end(),
  )
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${server.address().port}`
const executablePath = findBrowser()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: browserArgs })

for (const theme of ['light', 'dark']) {
  const page = await browser.newPage({
    viewport: { width: 1220, height: 980 },
    deviceScaleFactor: 1.5,
    colorScheme: theme,
  })
  await page.goto(`${origin}/iframe.html?id=${parts[0][0]}&viewMode=story&globals=theme:${theme}`)
  await page.locator("[data-slot='ik-accept-card']").waitFor()
  const background = await page.evaluate(() => {
    let element = document.elementFromPoint(1, 1)
    while (getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)') element = element.parentElement
    return getComputedStyle(element).backgroundColor
  })
  const frames = parts.map(
    ([id, left, top, width, height, more]) =>
      `<iframe src="/iframe.html?id=${id}&viewMode=story&globals=theme:${theme}" width=${width} height=${height} scrolling=no
         style="position: absolute; left: ${left}px; top: ${top}px; border: 0;
                ${more ? 'mask: linear-gradient(black 80%, transparent)' : ''}"></iframe>`,
  )
  await page.setContent(`<body style="background: ${background}">${frames.join('')}`)
  await page.waitForLoadState('networkidle')
  for (const frame of page.frames().slice(1))
    await frame.locator("[data-slot='ik-button']:visible").first().waitFor()
  await page.screenshot({ path: `docs/picture-${theme}.png` })
  await page.close()
}
await browser.close()
server.close()
