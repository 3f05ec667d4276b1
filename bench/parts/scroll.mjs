import { inTurns } from '../tools/in-turns.mjs'
import { count, ratio } from '../tools/report.mjs'

export const title = 'Scrolling 10,000 sent invitations'
export const floor = `60 frames, in each of which the table is scrolled by 600 pixels. The frame at the 95th percentile is the best of all
rounds. A long frame takes 50 ms or more; a frame is blank where a quarter, half or three quarters of the way down there is no
row. Work is the main thread's, over all frames. The floor is the same table over react-virtual.`

const frames = 60

/** The value below which that share of all lies. */
function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]
}

/** Scrolls both tables. */
export async function run({ open }) {
  const pages = [await open('floorTable'), await open('ourTable')]
  for (const page of pages) {
    await page.run('mount', 10_000, 9)
    await page.run('scroll', frames, 600)
  }
  const [floors, ours] = await inTurns(pages, 9, async (page) => {
    const before = await page.work()
    const taken = await page.run('scroll', frames, 600)
    return { ...taken, work: ((await page.work()) - before) / frames }
  })
  await Promise.all(pages.map((page) => page.close()))
  const of = (pick) => [floors.map(pick), ours.map(pick)]
  return [
    ratio('frame at the 95th percentile', ...of(({ times }) => quantile(times, 0.95)), 1.3),
    ratio('work for a frame', ...of(({ work }) => work)),
    count(
      'long frames of 60, in the median round',
      ...of(({ long }) => long).map((side) => quantile(side, 0.5)),
      0,
    ),
    count(
      'blank frames of 60, in the worst round',
      ...of(({ blank }) => blank).map((side) => Math.max(...side)),
      0,
    ),
  ]
}
