import { inTurns } from '../tools/in-turns.mjs'
import { count, ratio } from '../tools/report.mjs'

export const title = 'Typing into the filter of 10,000 sent invitations'
export const floor = `Eight or nine keys, of which each is timed with its layout; then the backend is asked once nobody types any more, and from its
answer to the rows: to 1,111 of them, and to 111, of which ours draws all, because it has only long tables scroll by themselves.
The floor is the same table as above, and waits as long before it asks.`

const samples = 9

function times(taken) {
  return taken.map(({ time }) => time)
}

function keys(taken) {
  return taken.flatMap((one) => one.keys)
}

/** Types into both fields. */
export async function run({ open }) {
  const pages = [await open('floorTable'), await open('ourTable')]
  for (const page of pages) await page.run('mount', 10_000, 9)
  const counts = []
  for (const page of pages) counts.push(await page.run('search', 'erson.1', 1111, true))
  // Another text each time, because what was found is kept: person.1 to person.9, and person.11 to person.19.
  const type = (found, text) =>
    inTurns(pages, samples, (page, sample) => page.run('search', text(sample + 1), found))
  const [floors, ours] = await type(1111, (digit) => `person.${digit}`)
  const [fewFloors, few] = await type(111, (digit) => `person.1${digit}`)
  await Promise.all(pages.map((page) => page.close()))
  const [least, most] = counts
  return [
    ratio('one key', keys(floors), keys(ours)),
    count('slowest key of all', Math.max(...keys(floors)), Math.max(...keys(ours)), 50, ' ms'),
    count('components drawn by typing', least.typed.components, most.typed.components, 0),
    count('rows drawn by typing', least.typed.rows, most.typed.rows, 0),
    ratio('answer to 1,111 rows', times(floors), times(ours), 1.3),
    ratio('answer to 111 rows', times(fewFloors), times(few)),
    count('answer to 1,111 rows: components', least.drawn.components, most.drawn.components),
    count('requests of a text', least.requests, most.requests, 1),
  ]
}
