import type { Page } from 'playwright'
import { startHost } from './clerk-host.ts'

/** A host's page that has nothing but the SDK, and the library's entry for it. */
export function startClerkHost() {
  return startHost({ input: 'test/end-to-end/clerk/page/host.ts', ready: loaded })
}

/** Waits until the SDK is there, also after a reload. */
export async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => document.title === 'Loaded')
}
