// Where the browser is. Only looks; scripts/ensure-browser.mjs installs one.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Playwright's own Chromium, if it was downloaded. */
function playwrightBrowser() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright')
    const file = chromium.executablePath()
    return existsSync(file) ? file : null
  } catch {
    return null
  }
}

/** The path of a Chromium or Chrome to test with, or null. CHROME_PATH wins. */
export function findBrowser(env = process.env) {
  if (env.CHROME_PATH) return env.CHROME_PATH
  for (const dir of (env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(dir, name)
      if (existsSync(file)) return file
    }
  }
  return fixed.find((file) => existsSync(file)) ?? playwrightBrowser()
}

/** What a headless Chromium needs to start as root in a container, stay off the network and draw the same each time. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
]
