import { inTurns } from '../tools/in-turns.mjs'
import { count, ratio } from '../tools/report.mjs'

export const title = 'Mounting'
export const floor = `From the first call to rows in the document with their layout; the list is answered at once.
Received: \`InvitationList\`, whose \`pageSize\` is as long as the list, so that all of it is one page; usually it is 20, and more
come on a press. Its floor is a list of memoised rows over one query of TanStack Query. Sent: \`SentInvitations\`, with all in
one page, too; its floor is a table of the same columns over react-virtual and one such query. Work is all that the main thread does until two
frames later: what a browser puts off, such as the looks of rows that \`content-visibility\` skips, is in it as far as it is done
by then.`

const samples = { 25: 31, 1000: 11, 10_000: 9, 100_000: 9 }

/** Seconds for the mounts of one length. */
const budget = 40

async function measure(pages, length, rows) {
  const counted = []
  for (const page of pages) {
    counted.push(await page.run('mount', length, rows, true))
    await page.run('unmount')
  }
  const taken = await inTurns(
    pages,
    samples[length],
    async (page) => {
      await page.clean()
      const before = await page.work()
      const { time } = await page.run('mount', length, rows)
      const work = (await page.work()) - before
      await page.run('unmount')
      return { time, work }
    },
    budget,
  )
  const [times, work] = ['time', 'work'].map((kind) => taken.map((side) => side.map((one) => one[kind])))
  return { counted, times, work }
}

function words(length) {
  return length.toLocaleString('en')
}

/** Mounts both sides in every length. */
export async function run({ open }) {
  const rows = []
  const lists = [await open('floorList'), await open('ourList')]
  for (const [length, limit] of [
    [25, 1.5],
    [1000, 1],
    [10_000, undefined],
  ]) {
    const { counted, times, work } = await measure(lists, length, length)
    rows.push(
      ratio(`received, ${words(length)} rows`, ...times, limit),
      ratio(`received, ${words(length)} rows: work until they are seen`, ...work),
    )
    if (length !== 1000) continue
    const [least, ours] = counted.map(({ elements, drawn }) => [
      drawn.components / length,
      elements / length,
      drawn.commits,
    ])
    rows.push(
      count('received, 1,000 rows: components drawn a row', least[0], ours[0], 4),
      count('received, 1,000 rows: elements a row', least[1], ours[1], 16),
      count('received, 1,000 rows: commits', least[2], ours[2]),
    )
  }
  await Promise.all(lists.map((page) => page.close()))

  const tables = [await open('floorTable'), await open('ourTable')]
  const best = new Map()
  for (const [length, limit] of [
    [25, undefined],
    [1000, undefined],
    [10_000, 1.2],
    [100_000, undefined],
  ]) {
    const { counted, times, work } = await measure(tables, length, 9)
    rows.push(
      ratio(`sent, ${words(length)} rows`, ...times, limit),
      ratio(`sent, ${words(length)} rows: work until they are seen`, ...work),
    )
    best.set(
      length,
      times.map((side) => Math.min(...side)),
    )
    if (length !== 10_000) continue
    const [least, ours] = counted.map(({ drawn }) => drawn)
    rows.push(
      count('sent, 10,000 rows: rows drawn', least.rows, ours.rows),
      count('sent, 10,000 rows: components drawn', least.components, ours.components),
    )
  }
  await Promise.all(tables.map((page) => page.close()))
  const [least, ours] = best.get(100_000).map((time, side) => time / best.get(25)[side])
  rows.push(count('sent: time for 100,000 rows over 25', least, ours, 2.5, ' ×'))
  return rows
}
