import { inTurns } from '../tools/in-turns.mjs'
import { count, ratio } from '../tools/report.mjs'

export const title = 'Accepting'
export const floor = `From the press to "Joining…" in the document, and from the backend's answer to "Joined", each with its layout.
The floor keeps "Joining…" in the row's own state, and puts the answer into its cached list. Rows, components and commits are
the most of all samples, each counted until a tenth of a second later.`

/** Mounts anew for each, because after five seconds ours reads an invitation again before it accepts it. */
async function press(page, length, count) {
  await page.run('mount', length, length)
  const taken = await page.run('accept', 2, count)
  await page.run('unmount')
  return taken
}

/** Seconds for the presses in a list of one length. */
const budget = 20

/** Accepts in lists of different lengths. */
export async function run({ open }) {
  const rows = []
  const pages = [await open('floorList'), await open('ourList')]
  for (const [length, samples] of [
    [25, 21],
    [1000, 15],
    [10_000, 9],
  ]) {
    const [floorCounts, ourCounts] = await inTurns(pages, 3, (page) => press(page, length, true), 1)
    const [floors, ours] = await inTurns(pages, samples, (page) => press(page, length), budget)
    const of = (taken, step) => taken.map((one) => one[step].time)
    const most = (taken, pick) => Math.max(...taken.map(pick))
    const name = `of ${length.toLocaleString('en')}`
    for (const [step, words] of [
      ['pressed', 'press to "Joining…"'],
      ['answered', 'answer to "Joined"'],
    ]) {
      rows.push(ratio(`${words}, ${name}`, of(floors, step), of(ours, step), 1.3))
      for (const [kind, limit] of [
        ['rows', 1],
        ['components', 6],
        ['commits', 3],
      ]) {
        const pick = (one) => one[step].drawn[kind]
        rows.push(count(`${words}, ${name}: ${kind}`, most(floorCounts, pick), most(ourCounts, pick), limit))
      }
    }
    const shifted = ({ shift }) => Math.round(shift * 1000) / 1000
    const late = (taken) => taken.filter((one) => !one.pressed.sameTask).length
    rows.push(
      count(`presses not answered in the same task, ${name}`, late(floors), late(ours), 0),
      count(`other requests, ${name}`, most(floors, (one) => one.extra), most(ours, (one) => one.extra), 0),
      count(`layout shift, ${name}`, most(floors, shifted), most(ours, shifted), 0),
    )
  }
  await Promise.all(pages.map((page) => page.close()))
  return rows
}
