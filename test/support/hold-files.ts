import type { Page } from 'playwright'

/** Lets none of these files through to a page until it is released. */
export async function holdFiles(page: Page, files: RegExp): Promise<{ release: () => void }> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(files, async (route) => {
    await released
    await route.continue()
  })
  return { release }
}
