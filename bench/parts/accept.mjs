import { inTurns } from '../tools/in-turns.mjs'
import { count, ratio } from '../tools/report.mjs'

export const title = 'Accepting'
export const floor = `From the press to "Joining…" in the document, and from the backend's answer to "Joined", each with its layout.
The floor keeps "Joining…" in the row's own state, and puts the answer into its cached list. Rows, components and commits are
the most of all samples, each counted until a tenth of a second later.`

/** Seconds for the presses in a list of one length. */
const budget = 20

const steps = [
  ['pressed', 'press to "Joining…"'],
  ['answered', 'answer to "Joined"'],
]
/** How many of each may be drawn at a step. */
const limits = { rows: 1, components: 6, commits: 3 }

/** Mounts anew for each, because after five seconds ours reads an invitation again before it accepts it. */
async function press(page, length, counted) {
  await page.run('mount', length, length)
  const taken = await page.run('accept', 2, counted)
  await page.run('unmount')
  return taken
}

/** What moves by less can't be seen. */
function shifted({ shift }) {
  return Math.round(shift * 1000) / 1000
}

function most(taken, pick) {
  return taken.map((side) => Math.max(...side.map(pick)))
}

/** Accepts in lists of different lengths. */
export async function run({ open }) {
  const rows = []
  const pages = [await open('floorList'), await open('ourList')]
  for (const [length, samples] of [
    [25, 21],
    [1000, 15],
    [10_000, 9],
  ]) {
    const counted = await inTurns(pages, 3, (page) => press(page, length, true), 1)
    const timed = await inTurns(pages, samples, (page) => press(page, length), budget)
    const name = `of ${length.toLocaleString('en')}`
    for (const [step, words] of steps) {
      const times = timed.map((side) => side.map((one) => one[step].time))
      rows.push(ratio(`${words}, ${name}`, ...times, 1.3))
      for (const [kind, limit] of Object.entries(limits)) {
        rows.push(
          count(`${words}, ${name}: ${kind}`, ...most(counted, (one) => one[step].drawn[kind]), limit),
        )
      }
    }
    const late = timed.map((side) => side.filter((one) => !one.pressed.sameTask).length)
    rows.push(
      count(`presses not answered in the same task, ${name}`, ...late, 0),
      count(`other requests, ${name}`, ...most(timed, (one) => one.extra), 0),
      count(`layout shift, ${name}`, ...most(timed, shifted), 0),
    )
  }
  await Promise.all(pages.map((page) => page.close()))
  return rows
}
