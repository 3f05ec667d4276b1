// How fast it is, side by side with the least that plain React needs. Fails where a limit is missed.
//   npm run bench                 all of it; writes bench/results.md
//   npm run bench -- mount scroll these parts alone; writes nothing
import { fileURLToPath } from 'node:url'
import { buildAll } from './tools/build.mjs'
import { startBrowser } from './tools/browser.mjs'
import { lines, say, writeResults } from './tools/report.mjs'

/** React's own code in Node goes by it, too. */
process.env.NODE_ENV = 'production'

const names = [
  'mount',
  'accept',
  'typing',
  'scroll',
  'paste',
  'decode',
  'server',
  'heap',
  'inbox',
  'requests',
]
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  say(`There is no part ${unknown.join(', ')}. There are ${names.join(', ')}.`)
  process.exit(2)
}

await buildAll()
const browser = await startBrowser()
const parts = []
try {
  for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const part = await import(`./parts/${name}.mjs`)
    say(`\n${part.title}`)
    const rows = await part.run(browser)
    lines(rows).forEach(say)
    parts.push({ ...part, rows })
  }
} finally {
  await browser.close()
}
if (wanted.length === 0) {
  writeResults(fileURLToPath(new URL('results.md', import.meta.url)), parts, browser.version)
}
const missed = parts.flatMap(({ rows }) => rows).filter(({ verdict }) => verdict === 'missed')
say(missed.length > 0 ? `\n${missed.length} limits are missed.` : '\nAll limits are met.')
process.exitCode = missed.length > 0 ? 1 : 0
