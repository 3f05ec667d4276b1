import { count } from '../tools/report.mjs'

export const title = 'Memory'
export const floor = `What is in use once garbage is collected, of scripts and of the document: after 1,000 mounts over what it was after 300, and of a
mounted table of 10,000 over its data, which are the backend's; then table and data are taken away. The floors are those above.`

function sum({ script, page }) {
  return (script + page) / 1e6
}

/** How much is kept: after many mounts, by a long table, and after it. */
async function weigh(page) {
  await page.run('repeat', 300, 25, 9)
  const before = sum(await page.heap())
  await page.run('repeat', 1000, 25, 9)
  return sum(await page.heap()) - before
}

async function weighTable(page) {
  await page.run('repeat', 20, 1000, 9)
  const before = sum(await page.heap())
  await page.run('prepare', 10_000)
  const data = sum(await page.heap())
  await page.run('mount', 10_000, 9)
  await page.run('sleep', 500)
  const mounted = sum(await page.heap()) - data
  await page.run('unmount')
  await page.run('forget')
  const left = []
  // What a browser still holds for a moment is not kept.
  while (left.length < 4) {
    await page.run('sleep', 500)
    left.push(sum(await page.heap()) - before)
  }
  return { mounted, left: Math.min(...left) }
}

/** Weighs both sides. */
export async function run({ open }) {
  const rows = []
  for (const [words, ...contenders] of [
    ['of 25 received', 'floorList', 'ourList'],
    ['of 25 sent', 'floorTable', 'ourTable'],
  ]) {
    const kept = []
    for (const contender of contenders) {
      const page = await open(contender)
      kept.push(await weigh(page))
      await page.close()
    }
    rows.push(count(`kept after 1,000 mounts ${words}`, ...kept, 0.5, ' MB'))
  }
  const tables = []
  for (const contender of ['floorTable', 'ourTable']) {
    const page = await open(contender)
    tables.push(await weighTable(page))
    await page.close()
  }
  const [least, ours] = tables
  rows.push(
    count('mounted table of 10,000, over its data', least.mounted, ours.mounted, 2, ' MB'),
    count('after table and data are gone', least.left, ours.left, 0.5, ' MB'),
  )
  return rows
}
