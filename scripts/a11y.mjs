// Has axe check every story, in every look and in five languages, and closes with the line that counts the runs.
//   npm run a11y                                 all of it
//   npm run a11y -- --story gallery --locale de  what has this in its id, in this language
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { checkStory, locales, looks, openStories } from '../test/end-to-end/a11y/sweep.ts'
import { serveStrictly } from '../test/support/csp-page.ts'
import { browserArgs, findBrowser } from './browser.mjs'

const workers = 2
const report = '.cache/a11y.json'

const { values: asked } = parseArgs({ options: { story: { type: 'string' }, locale: { type: 'string' } } })

process.env.NODE_ENV = 'production' // what Vite builds for, whatever it is told otherwise
const served = await serveStrictly('checked-stories')
const executablePath = findBrowser()
const browser = await chromium.launch({ args: browserArgs, ...(executablePath && { executablePath }) })

const faults = []
let runs = 0

/** Checks what is left of a language's stories; several workers take from one queue. */
async function work(locale, queue) {
  const page = await openStories(browser, served.origin, locale)
  for (let story = queue.pop(); story; story = queue.pop()) {
    try {
      faults.push(...(await checkStory(page, story, locale)))
      runs += Object.keys(looks).length
    } catch (error) {
      faults.push({ story, locale, look: '', rule: 'not shown', markup: '', reason: String(error) })
    }
  }
  await page.close()
}

for (const locale of locales.filter((one) => (asked.locale ?? one) === one)) {
  const page = await openStories(browser, served.origin, locale)
  const ids = await page.evaluate(() => window.storyIds)
  await page.close()
  const queue = ids.filter((id) => id.includes(asked.story ?? '')).toReversed()
  const stories = queue.length
  const before = { runs, faults: faults.length }
  await Promise.all(Array.from({ length: workers }, () => work(locale, queue)))
  console.log(
    `${locale}: ${stories} stories, ${runs - before.runs} runs, ${faults.length - before.faults} faults`,
  )
}

await browser.close()
await served.close()

mkdirSync('.cache', { recursive: true })
writeFileSync(report, `${JSON.stringify({ runs, faults }, null, 2)}\n`)
for (const { story, locale, look, rule, markup, reason } of faults.slice(0, 50)) {
  console.log(`${story} (${locale}, ${look}): ${rule}\n  ${markup}\n  ${reason}`)
}
console.log(`${runs} runs, ${faults.length} faults (${report})`)
// Nothing checked is nothing known.
if (faults.length > 0 || runs === 0) process.exitCode = 1
