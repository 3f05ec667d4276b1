import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../../bench/size.md', import.meta.url)
const intro = `# Weight

What a host's bundler sends for what it imports: rolldown as Vite uses it, production, minified; kB of 1000 bytes,
each file compressed by itself (gzip 9, brotli 11); React and React DOM outside. "With Query": TanStack Query inside.
`

/** Writes one section of bench/size.md, and leaves the others as they are. */
export function writeSection(title, command, [head, ...rows], notes = '') {
  const rule = head.map((_, index) => (/^[\d.–]+$/.test(rows[0][index]) ? '---:' : '---'))
  const table = [head, rule, ...rows].map(line).join('\n')
  const day = new Date().toISOString().slice(0, 10)
  const section = `## ${title}\n\nMeasured by \`${command}\` on ${day}.\n\n${table}\n${notes && `\n${notes}\n`}`
  const before = existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=## )/m) : [intro]
  const others = before.slice(1).filter((text) => !text.startsWith(`## ${title}\n`))
  const all = [before[0], section, ...others].toSorted((a, b) => order(a) - order(b))
  writeFileSync(file, `${all.map((text) => text.trim()).join('\n\n')}\n`)
}

/** What there is of our own comes first, after the heading. */
function order(text) {
  return ['# ', '## invitekit', '## '].findIndex((start) => text.startsWith(start))
}

function line(cells) {
  return `| ${cells.join(' | ')} |`
}
