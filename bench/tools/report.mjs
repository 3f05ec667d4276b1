// What was measured, held against its limit, and written down.
import { readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'

/** Says something on the terminal. */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

function round(value) {
  if (value === undefined) return '–'
  if (Number.isInteger(value)) return value.toLocaleString('en')
  if (Math.abs(value) < 0.01) return value.toFixed(3)
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

function row(what, floor, ours, { times, limit, unit = '' }) {
  const held = times ?? ours
  return {
    what,
    floor: floor === undefined ? '–' : `${round(floor)}${unit}`,
    ours: `${round(ours)}${unit}`,
    ratio: times === undefined ? '' : times.toFixed(2),
    limit: limit === undefined ? '–' : `${limit}${times === undefined ? unit : ' ×'}`,
    verdict: limit === undefined ? '' : held <= limit ? 'met' : 'missed',
  }
}

/** From fewer samples on, it is said of how many a time is the best. */
const enough = 9

/** The best of each side's times, in milliseconds, and their ratio. @param limit The highest ratio. */
export function ratio(what, floors, ours, limit) {
  const [floor, time] = [Math.min(...floors), Math.min(...ours)]
  const name = ours.length < enough ? `${what} (${ours.length} samples)` : what
  return row(name, floor, time, { times: time / floor, limit, unit: ' ms' })
}

/** Something that was counted. @param limit The highest count. */
export function count(what, floor, ours, limit, unit) {
  return row(what, floor, ours, { limit, unit })
}

/** As lines for a terminal. */
export function lines(rows) {
  const columns = ['what', 'floor', 'ours', 'ratio', 'limit']
  const widths = columns.map((column) => Math.max(...rows.map((one) => one[column].length)))
  return rows.map((one) => {
    const cells = columns.map((column, index) =>
      column === 'what' ? one.what.padEnd(widths[0]) : one[column].padStart(widths[index]),
    )
    return `${(one.verdict === 'missed' ? 'MISSED' : one.verdict).padEnd(6)}  ${cells.join('  ')}`
  })
}

/** A table as the formatter leaves it. @param align Whether all but the first column stand to the right. */
function grid(cells, align) {
  const widths = cells[0].map((_, index) => Math.max(3, ...cells.map((line) => line[index].length)))
  const pad = (cell, index) => (align && index ? cell.padStart(widths[index]) : cell.padEnd(widths[index]))
  const rule = widths.map((width, index) =>
    align && index ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  )
  return [cells[0].map(pad), rule, ...cells.slice(1).map((line) => line.map(pad))]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n')
}

function table(rows) {
  const cells = rows.map((one) => [
    one.what,
    one.floor,
    one.ours,
    one.ratio,
    one.limit,
    one.verdict === 'missed' ? '**missed**' : one.verdict,
  ])
  return grid([['what', 'floor', 'ours', 'ratio', 'limit', ''], ...cells], true)
}

function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8'))
    .version
}

function machine(chromium) {
  const processors = cpus()
  return [
    ['machine', ''],
    ['processor', `${processors[0]?.model ?? 'unknown'}, ${processors.length} cores, ${arch()}`],
    ['memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ['system', `${platform()} ${release()}`],
    ['browser', `Chromium ${chromium}, headless, 1280 × 800`],
    ['Node', process.version],
    ['React', `${versionOf('react')}, production`],
    ['TanStack Query', versionOf('@tanstack/react-query')],
  ]
}

/** Writes the page of results. @param parts Each with `title`, `floor` and `rows`. */
export function writeResults(file, parts, chromium) {
  const rows = parts.flatMap((part) => part.rows).filter(({ verdict }) => verdict)
  const missed = rows.filter(({ verdict }) => verdict === 'missed')
  const text = `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${rows.length - missed.length} of ${rows.length} limits are met${missed.length ? `, **${missed.length} ${missed.length === 1 ? 'is' : 'are'} missed**` : ''}.

Each ratio is to a floor: the least that plain React and DOM need for the same, written by hand and measured in the same
run, in turns. Times are the best of all samples, because a busy machine only ever adds to them; they change from machine to
machine, ratios and counts far less. Code is loaded and has run before anything is timed.

${grid(machine(chromium))}

${parts.map((part) => `## ${part.title}\n\n${part.floor}\n\n${table(part.rows)}`).join('\n\n')}
`
  writeFileSync(file, text)
}
