// What a host pays for what it imports: bundled as Vite does it, minified, gzipped, React outside. Fails above a limit.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** Outside of what is weighed, and not `react-remove-scroll` and its like. */
const react = /^react(-dom)?(\/|$)/
const provider = 'InvitationsProvider'

/** Name, imports, entry, limit in bytes, and whether TanStack Query is weighed too. */
const bundles = [
  [
    'headless: list, accept and decline',
    [provider, 'useInvitations', 'useAcceptInvitation', 'useDeclineInvitation'],
    'headless',
    3500,
  ],
  ['headless: all hooks', [provider, ...hooks()], 'headless', 7000],
  ['headless: everything', '*', 'headless', 13_500],
  ['accept card', [provider, 'AcceptCard'], 'index', 6000],
  ['accept card, TanStack Query in it', [provider, 'AcceptCard'], 'index', 17_000, true],
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
]

/** The names of all hooks. */
function hooks() {
  const names = readFileSync('dist/headless.js', 'utf8').match(/\buse[A-Z]\w+/g)
  return [...new Set(names)]
}

let failed = 0

function report(name, bytes, limit) {
  const over = bytes > limit
  if (over) failed += 1
  const [weight, most] = [bytes, limit].map((value) => `${(value / 1000).toFixed(2)} kB`)
  console.log(`${over ? 'OVER' : 'ok  '} ${name.padEnd(36)} ${weight.padStart(9)} of ${most.padStart(9)}`)
}

function gzipped(content) {
  return gzipSync(content, { level: 9 }).length
}

/** The first load's bytes, and those of what is loaded on demand. */
async function weigh(imports, entry, withQuery) {
  const names = imports === '*' ? '*' : `{ ${imports.join(', ')} }`
  const source = `export ${names} from ${JSON.stringify(`${process.cwd()}/dist/${entry}.js`)}`
  const bundle = await rolldown({
    input: 'host',
    // As Vite bundles a host: what two chunks share stays in the first one.
    preserveEntrySignatures: 'allow-extension',
    external: [
      react,
      ...(withQuery ? [] : [/^@tanstack\/react-query/]),
      ...(imports === '*' ? [/^@tanstack\/react-virtual/] : []),
    ],
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: () => {},
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === 'host' ? id : null),
        load: (id) => (id === 'host' ? source : null),
      },
    ],
  })
  // All that there is, but for what only long tables need, is one number.
  const codeSplitting = !(imports === '*' && entry === 'index')
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false, codeSplitting })
  const entryChunk = output.find(({ isEntry }) => isEntry)
  const first = withImports(entryChunk, output, new Set())
  const lazy = output.filter((chunk) => !first.has(chunk))
  const [many, few] = [lazy.filter(isForMany), lazy.filter((chunk) => !isForMany(chunk))]
  return { first: sum([...first]), lazy: sum(few), many: sum(many) }
}

/** Whether only lists of more than 200 rows load it. */
function isForMany({ name }) {
  return name.includes('virtual')
}

/** A chunk and all that it imports before it runs. */
function withImports(chunk, output, found) {
  if (!chunk || found.has(chunk)) return found
  found.add(chunk)
  for (const name of chunk.imports)
    withImports(
      output.find(({ fileName }) => fileName === name),
      output,
      found,
    )
  return found
}

function sum(chunks) {
  return chunks.reduce((total, { code }) => total + gzipped(code), 0)
}

for (const [name, imports, entry, limit, withQuery] of bundles) {
  const { first, lazy, many } = await weigh(imports, entry, withQuery)
  report(name, first, limit)
  if (lazy) report('  and on demand', lazy, 33_000)
  if (many) report('  and above 200 rows', many, 12_000)
}
report('styles.css', gzipped(readFileSync('dist/styles.css')), 6000)

process.exitCode = failed ? 1 : 0
