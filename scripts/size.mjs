// What a host pays for what it imports, gzip and brotli, TanStack Query outside and inside. Fails above a limit.
// `npm run size -- --write` puts the table into bench/size.md.
import { readFileSync } from 'node:fs'
import { ownWeights } from './size/own-weight.mjs'
import { writeSection } from './size/write-section.mjs'
import { bundled, compressed, kilobytes } from './size/weigh.mjs'

const provider = 'InvitationsProvider'

/** Name, imports, entry, limit in bytes of gzip, and one with TanStack Query inside. */
const bundles = [
  [
    'headless: list, accept and decline',
    [provider, 'useInvitations', 'useAcceptInvitation', 'useDeclineInvitation'],
    'headless',
    3500,
  ],
  ['headless: all hooks', [provider, ...hooks()], 'headless', 7000],
  ['headless: everything', '*', 'headless', 13_500],
  ['accept card', [provider, 'AcceptCard'], 'index', 6000, 17_000],
  ['org logo badge', ['OrgLogoBadge'], 'index', 1500],
  ['invitation status badge', ['InvitationStatusBadge'], 'index', 1500],
  ['invitation list', [provider, 'InvitationList'], 'index', 7000],
  ['invitation inbox', [provider, 'InvitationInbox'], 'index', 5000],
  ['sent invitations', [provider, 'SentInvitations'], 'index', 12_000],
  ['invite form', [provider, 'InviteForm'], 'index', 8000],
  ['its parser', ['parseRecipients'], 'headless', 2600],
  ['better-auth adapter', ['betterAuthInvitations'], 'better-auth', 2500],
  ['Clerk adapter', ['clerkInvitations', 'clerkInvitationsStore'], 'clerk', 3200],
  ['HTTP adapter', ['httpInvitations'], 'http', 2800],
  ['everything, in one file', '*', 'index', 70_000],
  ...['better-auth', 'clerk', 'http', 'server', 'memory', 'testing', 'tailwind'].map((entry) => [
    `invitekit/${entry}`,
    '*',
    entry,
  ]),
  ['invitekit/locales/de', '*', 'i18n/locales/de'],
]

/** Parts that are to bring neither a query client nor an overlay. */
const plain = ['OrgLogoBadge', 'InvitationStatusBadge']
const heavy = /node_modules\/(@tanstack|@radix-ui|radix-ui)\//

const rows = []
let failed = 0

/** The names of all hooks. */
function hooks() {
  const names = readFileSync('dist/headless.js', 'utf8').match(/\buse[A-Z]\w+/g)
  return [...new Set(names)]
}

function report(name, outside, inside, limit, limitWithQuery) {
  const over = outside.gzip > limit || inside?.gzip > limitWithQuery
  if (over) failed += 1
  const sizes = [outside.gzip, outside.brotli, inside?.gzip, inside?.brotli, limit, limitWithQuery]
  const cells = sizes.map((bytes) => (bytes === undefined ? '–' : kilobytes(bytes)))
  rows.push([name.trim(), ...cells])
  const columns = cells.map((cell) => cell.padStart(8)).join('')
  console.log(`${over ? 'OVER' : 'ok  '} ${name.padEnd(36)}${columns}`)
}

async function weigh(imports, entry, withQuery) {
  const names = imports === '*' ? '*' : `{ ${imports.join(', ')} }`
  const source = `export ${names} from ${JSON.stringify(`${process.cwd()}/dist/${entry}.js`)}`
  const external = [/^node:/, ...(imports === '*' ? [/^@tanstack\/react-virtual/] : [])]
  // All that there is, but for what only long tables need, is one number.
  const codeSplitting = !(imports === '*' && entry === 'index')
  const { first, lazy } = await bundled(source, { withQuery, external, codeSplitting })
  if (imports.length === 1 && plain.includes(imports[0])) holdsNothingHeavy(imports[0], [...first, ...lazy])
  const [many, few] = [lazy.filter(isForMany), lazy.filter((chunk) => !isForMany(chunk))]
  return [first, few, many].map((chunks) => compressed(chunks.map(({ code }) => code)))
}

/** One component costs what it needs, by the modules in its bundle and by what it leaves outside. */
function holdsNothingHeavy(name, chunks) {
  const outside = chunks.flatMap(({ imports }) => imports).filter((id) => id.startsWith('@tanstack/'))
  const inside = chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => heavy.test(id))
  for (const id of [...outside, ...inside]) {
    failed += 1
    console.log(`OVER ${name} brings ${id}`)
  }
}

/** Whether only lists of more than 200 rows load it. */
function isForMany({ name }) {
  return name.includes('virtual')
}

console.log(
  ' '.repeat(41) +
    ['gzip', 'brotli', '+Query', 'brotli', 'limit', '+Query'].map((word) => word.padStart(8)).join(''),
)
for (const [name, imports, entry, limit, limitWithQuery] of bundles) {
  const [outside, inside] = [await weigh(imports, entry, false), await weigh(imports, entry, true)]
  report(name, outside[0], inside[0], limit, limitWithQuery)
  if (outside[1].gzip) report('  and on demand', outside[1], inside[1], 33_000)
  if (outside[2].gzip) report('  and above 200 rows', outside[2], inside[2], 12_000)
}
report('styles.css', compressed([readFileSync('dist/styles.css')]), undefined, 6000)

const ratios = (await ownWeights('index')).map(({ name, fromEntry, fromOwn }) => [name, fromEntry / fromOwn])
const [worst, most] = ratios.toSorted((a, b) => b[1] - a[1])[0]
if (most > 1.05) failed += 1
const rest = `${((most - 1) * 100).toFixed(1)} % at most, of ${ratios.length} exports, for ${worst}`
console.log(`${most > 1.05 ? 'OVER' : 'ok  '} more than the sum of what one uses: ${rest} (limit 5 %)`)

if (process.argv.includes('--write'))
  writeSection('invitekit', 'npm run size -- --write', [
    ['what', 'gzip', 'brotli', 'gzip with Query', 'brotli with Query', 'limit', 'limit with Query'],
    ...rows,
  ])

process.exitCode = failed ? 1 : 0
