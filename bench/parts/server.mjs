import { inTurns } from '../tools/in-turns.mjs'
import { cache } from '../tools/build.mjs'
import { count, ratio } from '../tools/report.mjs'

export const title = 'Rendering on a server'
export const floor = `In Node: \`renderToString\` of a list whose invitations are in the cache, and \`dehydrate\` with \`JSON.stringify\`. The floor is
the floor's list over the same cache. Then a browser hydrates what was sent.`

/** Renders both lists, and hydrates ours. */
export async function run({ open }) {
  const server = await import(`${cache}/server/server.js`)
  // What comes right behind a page is loaded by then.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const sides = [server.floor, server.ours]
  const rows = []
  for (const [length, warm, samples] of [
    [25, 100, 101],
    [1000, 10, 31],
  ]) {
    const time = (render) => {
      const start = performance.now()
      render(length)
      return performance.now() - start
    }
    await inTurns(sides, warm, time)
    const times = await inTurns(sides, samples, time)
    rows.push(ratio(`${length.toLocaleString('en')} rows`, ...times, length === 25 ? 2 : undefined))
    const [least, ours] = sides.map((render) => render(length))
    rows.push(
      count(
        `${length.toLocaleString('en')} rows: markup`,
        least.html.length / 1000,
        ours.html.length / 1000,
        undefined,
        ' kB',
      ),
    )
  }
  const page = await open('')
  const { html, state, scope } = server.ours(25)
  const hydrated = await page.run('hydrate', html, state, scope, 25)
  if (hydrated.rows !== 25 || !hydrated.kept) hydrated.reports.push('What the server has sent was not kept.')
  rows.push(
    count('messages of hydration', undefined, hydrated.reports.length + page.problems.length, 0),
    count('requests after hydration with fresh data', undefined, hydrated.requests, 0),
  )
  await page.close()
  return rows
}
