import { defineConfig } from '@playwright/test'
import { browserArgs, findBrowser } from '../scripts/browser.mjs'

const executablePath = findBrowser()
const port = 6319
/** The built Storybook, from the root of the repository. */
const storybook = process.env.STORYBOOK_DIR ?? '.cache/storybook'

/** Compares the gallery with the pictures in `baselines`. Nothing is allowed to differ by a single pixel. */
export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/visual',
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  // A missing picture is a failure: only `npm run visual:update` makes one.
  updateSnapshots: 'none',
  globalSetup: './check-browser.ts',
  reporter: [['list'], ['html', { outputFolder: '../.cache/visual-report', open: 'never' }]],
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: {
    timeout: 30_000,
    toHaveScreenshot: {
      animations: 'disabled',
      caret: 'hide',
      maxDiffPixels: 0,
      threshold: 0,
      scale: 'css',
    },
  },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    launchOptions: { ...(executablePath && { executablePath }), args: browserArgs },
    locale: 'en-US',
    timezoneId: 'UTC',
    deviceScaleFactor: 1,
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: {
    command: `npx vite preview --outDir ${storybook} --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/iframe.html`,
  },
})
