import { cache } from '../tools/build.mjs'
import { count, ratio } from '../tools/report.mjs'

export const title = 'Reading pastes'
export const floor = `10,000 addresses (as far as 256 KiB go), and 100,000 characters that are made to take long: the slowest of nineteen kinds,
and the one that grows most. There are two floors: a parser of one pass, which tells addresses from other text and knows names
before angle brackets; and splitting at the usual separators alone, which is less than any parser does.`

function rows(where, { lists, hostile }) {
  const slowest = hostile.toSorted((a, b) => b.time - a.time)[0]
  // Below a tenth of a millisecond the clock says more of itself than of the parser.
  const grown = hostile
    .filter(({ tenth }) => tenth > 0.1)
    .map(({ name, time, tenth }) => ({ name, by: time / tenth }))
  const most = grown.toSorted((a, b) => b.by - a.by)[0]
  return [
    ...lists.flatMap(({ name, splitting, floor: least, ours }) => [
      ratio(`${name}, ${where}`, least, ours, 1.5),
      ratio(`${name}, ${where}, over splitting alone`, splitting, ours, 8),
    ]),
    count(`slowest hostile text (${slowest.name}), ${where}`, undefined, slowest.time, 50, ' ms'),
    ...(most
      ? [count(`ten times as much hostile text (${most.name}), ${where}`, undefined, most.by, 12, ' ×')]
      : []),
  ]
}

/** Reads in Node and in the browser. */
export async function run({ open }) {
  const { pasting } = await import(`${cache}/server/server.js`)
  const page = await open('')
  const inBrowser = await page.run('pasting')
  await page.close()
  return [...rows('Node', pasting()), ...rows('Chromium', inBrowser)]
}
