import { inTurns } from '../tools/in-turns.mjs'
import { count, ratio } from '../tools/report.mjs'

export const title = 'Scrolling 10,000 sent invitations'
export const floor = `60 frames, in each of which the table is scrolled by 600 pixels. The frame at the 95th percentile is the best of all
rounds. A long frame takes 50 ms or more; a frame is blank where a quarter, half or three quarters of the way down there is no
row. Work is the main thread's, over all frames. The floor is the same table over react-virtual.`

const frames = 60

function at95(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]
}

async function workOf(page) {
  const { metrics } = await page.devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

/** Scrolls both tables. */
export async function run({ open }) {
  const pages = [await open('floorTable'), await open('ourTable')]
  for (const page of pages) {
    await page.devtools.send('Performance.enable')
    await page.run('mount', 10_000, 9)
    await page.run('scroll', frames, 600)
  }
  const [floors, ours] = await inTurns(pages, 9, async (page) => {
    const before = await workOf(page)
    const taken = await page.run('scroll', frames, 600)
    return { ...taken, work: ((await workOf(page)) - before) / frames }
  })
  await Promise.all(pages.map((page) => page.close()))
  const p95 = (taken) => taken.map(({ times }) => at95(times))
  const work = (taken) => taken.map((one) => one.work)
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  const long = (taken) => median(taken.map((one) => one.long))
  const blank = (taken) => Math.max(...taken.map((one) => one.blank))
  return [
    ratio('frame at the 95th percentile', p95(floors), p95(ours), 1.3),
    ratio('work for a frame', work(floors), work(ours)),
    count('long frames of 60, in the median round', long(floors), long(ours), 0),
    count('blank frames of 60, in the worst round', blank(floors), blank(ours), 0),
  ]
}
