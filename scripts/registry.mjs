// The components as a shadcn registry, made of the source: dist/registry, for `npx shadcn add`. A team owns what it
// adds: components, texts and looks. What has to be right, hooks and model, stays in the package.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path/posix'
import { format } from 'oxfmt'
import { parseAst } from 'rolldown/parseAst'

const out = 'dist/registry'
const folder = 'components/invitekit'
const stylesheet = 'invitekit.css'
/** Written out again, for those who read on in it. */
const { code: looks } = await format(stylesheet, readFileSync('dist/styles.css', 'utf8'))
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** The file of each item's component. */
const entries = [
  'components/accept-card/accept-card.tsx',
  'components/accept-card/accept-ticket-card.tsx',
  'components/invitation-inbox/invitation-inbox.tsx',
  'components/invitation-list/invitation-list.tsx',
  'components/invitation-status-badge/invitation-status-badge.tsx',
  'components/invite-form/invite-form.tsx',
  'components/org-logo-badge/org-logo-badge.tsx',
  'components/sent-invitations/sent-invitations.tsx',
]
const provider = 'i18n/messages-provider.tsx'
const owned = /^(components|i18n|theme|ui)\//

/** Where a source file goes below the folder. */
function place(file) {
  return file.replace(/^components\//, '')
}

/** How one file names another: from its folder, without the extension, which most hosts' TypeScript forbids. */
function specifier(from, to) {
  const path = relative(dirname(from), to).replace(/\.tsx?$/, '')
  return `'${path.startsWith('.') ? path : `./${path}`}'`
}

/** Every import and export below a node that names a module, `import()` too. */
function requestsBelow(node) {
  if (Array.isArray(node)) return node.flatMap(requestsBelow)
  if (typeof node?.type !== 'string') return []
  const below = Object.values(node).flatMap(requestsBelow)
  return typeof node.source?.value === 'string' ? [node, ...below] : below
}

/** What a file takes from the package, as one import of its values and one of its types. */
function importPackage(requests) {
  return ['value', 'type'].flatMap((kind) => {
    const names = requests
      .filter(({ importKind }) => importKind === kind)
      .flatMap(({ specifiers }) => specifiers.map(({ imported }) => imported.name))
    const type = kind === 'type' ? 'type ' : ''
    return names.length
      ? [`import ${type}{ ${names.toSorted().join(', ')} } from 'invitekit/headless'\n`]
      : []
  })
}

/** A source file as a team gets it, the owned files that it imports, and the packages. */
function copy(file) {
  const text = readFileSync(`src/${file}`, 'utf8')
  const needs = []
  const packages = []
  const fromPackage = []
  const edits = []
  for (const request of requestsBelow(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))) {
    const { source, start, end } = request
    const target = join(dirname(file), source.value)
    if (!source.value.startsWith('.')) packages.push(source.value)
    else if (owned.test(target)) {
      needs.push(target)
      edits.push({ start: source.start, end: source.end, text: specifier(place(file), place(target)) })
    } else {
      fromPackage.push(request)
      edits.push({ start, end: end + 1, text: '' })
    }
  }
  if (fromPackage.length)
    edits.push({
      start: fromPackage[0].start,
      end: fromPackage[0].start,
      text: importPackage(fromPackage).join(''),
    })
  if (entries.includes(file)) {
    const first = text.match(/^import /m).index
    edits.push({ start: first, end: first, text: `import ${specifier(place(file), stylesheet)}\n` })
  }
  const content = edits
    .toSorted((one, other) => other.start - one.start || other.end - one.end)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text)
  return { text, content, needs, packages }
}

/** A file of an item. The CLI changes nothing in a `registry:file`: others lose their `asChild` in some hosts. */
function fileOf(path, content) {
  return { path: `${folder}/${path}`, type: 'registry:file', target: `@${folder}/${path}`, content }
}

/** One component with all that it needs, so that it can be added from anywhere. */
function itemOf(entry) {
  const files = new Map()
  const queue = [entry]
  for (const file of queue) {
    if (files.has(file)) continue
    files.set(file, copy(file))
    queue.push(...files.get(file).needs)
  }
  const name = basename(entry, '.tsx')
  const title = name.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('-', ' ')
  const component = title.replace(/ ./g, ([, letter]) => letter.toUpperCase())
  const [, comment] = files
    .get(entry)
    .text.match(new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nexport (?:function|const) ${component}\\b`))
  const packages = [...files.values()].flatMap((file) => file.packages).filter((used) => used !== 'react')
  const ranges = { ...manifest.peerDependencies, ...manifest.dependencies }
  return {
    $schema: 'https://ui.shadcn.com/schema/registry-item.json',
    name,
    type: 'registry:block',
    title,
    description: comment.replace(/\s*\n \*\s?/g, ' ').trim(),
    categories: ['invitations'],
    // Without a range: the parts come with the package that has them, and an installed one is left as it is.
    dependencies: [
      'invitekit',
      ...[...new Set(['@tanstack/react-query', ...packages])].map((used) => `${used}@${ranges[used]}`),
    ],
    files: [
      ...[...files].map(([file, { content }]) => fileOf(place(file), content)),
      fileOf(stylesheet, looks),
    ],
    docs: [
      `${component} is in ${folder}/${specifier('', place(entry)).slice(3, -1)}, made for invitekit ${manifest.version}.`,
      files.has(provider) &&
        `Texts are yours, too: set them with the MessagesProvider in ${folder}/${place(provider)}.`,
    ]
      .filter(Boolean)
      .join('\n'),
  }
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const items = entries.map(itemOf)
const registry = {
  $schema: 'https://ui.shadcn.com/schema/registry.json',
  name: manifest.name,
  homepage: `https://www.npmjs.com/package/${manifest.name}`,
  items,
}
for (const item of items) writeFileSync(`${out}/${item.name}.json`, `${JSON.stringify(item, null, 2)}\n`)
const index = JSON.stringify(registry, (key, value) => (key === 'content' ? undefined : value), 2)
writeFileSync(`${out}/registry.json`, `${index}\n`)
