// Which test holds which fault and threat: the ids of test/catalogue.json against the names of tests and stories.
// Fails where finished work claims an id that no test names, and where a test names an id that is not there.
import { globSync, readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'

const catalogue = new Map(Object.entries(JSON.parse(readFileSync('test/catalogue.json', 'utf8'))))
const callers = new Set(['describe', 'suite', 'it', 'test'])
/** A test that may not run, or has to fail, holds nothing. */
const idle = new Set(['skip', 'skipIf', 'runIf', 'todo', 'fails'])

/** The ids in a text, `F07` and `T39`, and not those within longer words. */
function idsIn(text) {
  return text.match(/(?<![A-Za-z\d])[FT]\d{2}(?!\d)/g) ?? []
}

/** The text of a string or template as far as it is written down; empty for anything else. */
function textOf(node) {
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw).join('…')
  return typeof node?.value === 'string' ? node.value : ''
}

/** The names that a callee is made of: `it.skip.each([…])` gives it, skip, each. */
function chain(node) {
  if (node.type === 'Identifier') return [node.name]
  if (node.type === 'MemberExpression') return [...chain(node.object), node.property.name]
  if (node.type === 'CallExpression') return chain(node.callee)
  return node.type === 'TaggedTemplateExpression' ? chain(node.tag) : []
}

/** The value of an object literal's property, whatever type the literal satisfies. */
function property(node, name) {
  return (node?.properties ?? node?.expression?.properties)?.find(({ key }) => key?.name === name)?.value
}

/** The title and kind of a call that makes a test or a group of them; null for any other node. */
function testOf(node) {
  if (node.type !== 'CallExpression') return null
  const [kind, ...modifiers] = chain(node.callee)
  const [title, options] = node.arguments
  if (!callers.has(kind) || node.arguments.length < 2 || modifiers.includes('extend')) return null
  const held = [...modifiers, ...(options.properties ?? []).map(({ key }) => key?.name)].some((name) =>
    idle.has(name),
  )
  return { title: textOf(title), group: kind === 'describe' || kind === 'suite', idle: held }
}

/** The ids that each test below a node names, by its own title or by that of a group around it. */
function testsBelow(node, around = []) {
  if (Array.isArray(node)) return node.flatMap((child) => testsBelow(child, around))
  if (typeof node?.type !== 'string') return []
  const test = testOf(node)
  if (test?.idle) return []
  const ids = [...around, ...idsIn(test?.title ?? '')]
  const below = Object.values(node).flatMap((child) => testsBelow(child, test ? ids : around))
  return test && !test.group ? [ids, ...below] : below
}

/** The ids that each story names, by its export, its `name` or its `tags`. */
function storiesIn({ body }) {
  const declared = body.flatMap((node) =>
    node.type === 'ExportNamedDeclaration' ? (node.declaration?.declarations ?? []) : [],
  )
  return declared.flatMap(({ id, init }) => {
    const tags = (property(init, 'tags')?.elements ?? []).map(textOf)
    return tags.includes('!test') ? [] : [idsIn([id.name, textOf(property(init, 'name')), ...tags].join(' '))]
  })
}

/** How many tests name each id, by file. What a consumer has installed or built is none of ours. */
const found = new Map()
const patterns = ['test/**/*.{ts,tsx}', 'stories/**/*.stories.tsx']
for (const file of globSync(patterns, { exclude: ['test/consumers/*/**'] }).toSorted()) {
  const program = parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' })
  for (const ids of file.startsWith('stories') ? storiesIn(program) : testsBelow(program)) {
    for (const id of new Set(ids)) {
      const files = found.get(id) ?? new Map()
      found.set(id, files.set(file, (files.get(file) ?? 0) + 1))
    }
  }
}

for (const [id, { title, done }] of catalogue) {
  const files = found.get(id) ?? new Map()
  const tests = [...files.values()].reduce((total, count) => total + count, 0)
  console.log(
    `${id} ${title.padEnd(62)}${tests ? String(tests).padStart(3) : done ? 'NO!' : '  –'}  ${[...files.keys()].join(' ')}`,
  )
}

const ids = [...catalogue.keys()]
const totals = Object.entries({ faults: 'F', threats: 'T' }).map(([name, letter]) => {
  const all = ids.filter((id) => id.startsWith(letter))
  return `${name} ${all.filter((id) => found.has(id)).length}/${all.length}`
})
console.log(`\n${totals.join(', ')}`)

const missing = ids.filter((id) => catalogue.get(id).done && !found.has(id))
const unknown = [...found].filter(([id]) => !catalogue.has(id))
if (missing.length) console.error(`Claimed, but in no test's name: ${missing.join(' ')}`)
for (const [id, files] of unknown)
  console.error(`Not in test/catalogue.json: ${id} in ${[...files.keys()].join(' ')}`)
process.exitCode = missing.length + unknown.length ? 1 : 0
