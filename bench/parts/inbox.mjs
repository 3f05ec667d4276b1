import { inTurns } from '../tools/in-turns.mjs'
import { ratio } from '../tools/report.mjs'

export const title = 'Opening the inbox'
export const floor = `From the press on the bell to 25 rows in the document with their layout. It was opened before, so its code and its
invitations are there. The floor is \`useState\` and a \`div\`, with the floor's rows, also from memory.`

/** Opens and closes both. */
export async function run({ open }) {
  const pages = [await open('floorInbox'), await open('ourInbox')]
  for (const page of pages) {
    await page.run('mount', 25, 0)
    await page.run('sleep', 500)
    for (let time = 0; time < 3; time += 1) await page.run('open')
  }
  const times = await inTurns(pages, 31, (page) => page.run('open'))
  await Promise.all(pages.map((page) => page.close()))
  return [ratio('press to 25 rows', ...times, 5)]
}
