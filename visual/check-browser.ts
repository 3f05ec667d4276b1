import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import type { FullConfig } from '@playwright/test'

const file = new URL('./baselines/browser.json', import.meta.url)

/** Says so where another version of Chromium made the pictures: it may draw letters another way. */
export default async function checkBrowser({ projects, updateSnapshots }: FullConfig) {
  const browser = await chromium.launch(projects[0]?.use.launchOptions)
  const version = browser.version()
  await browser.close()
  if (updateSnapshots !== 'none') {
    await writeFile(file, `${JSON.stringify({ chromium: version }, null, 2)}\n`)
    return
  }
  const made: { chromium?: string } = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  if (made.chromium !== version) {
    process.stdout.write(
      `The pictures were made by Chromium ${made.chromium ?? '(unknown)'}, and this is ${version}: ` +
        'letters may differ without a fault.\n',
    )
  }
}
