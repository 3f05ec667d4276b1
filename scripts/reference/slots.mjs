// Every slot that a component draws, with its elements and attributes. TypeScript itself tells which values an
// attribute can have.
import { relative, resolve } from 'node:path'
import { API } from 'typescript/unstable/sync'
import * as ast from 'typescript/unstable/ast'

/** Which element of the page a component gives its slot to. */
const elements = { Heading: 'h1–h6', 'Radix.Content': 'div', 'Radix.Title': 'h2', 'Radix.Description': 'p' }

/** What an attribute says that can be any text or number. */
const open = {
  'aria-label': 'words',
  'aria-labelledby': 'the id of the title',
  'data-exact': 'the exact time, in words',
  'data-hue': 'a number from `0` to `7`',
  'data-status': 'another word, from the backend',
}

const told = /^(data-(?!slot$)|aria-|role$)/

const api = new API({ cwd: process.cwd() })
const [{ program, checker }] = api
  .updateSnapshot({ openProjects: [resolve('tsconfig.build.json')] })
  .getProjects()

/** Slots by name: `{ elements, components, attributes }`, where attributes are sets of values by name. */
export function readSlots() {
  const slots = new Map()
  /** The slot that takes what callers of a component add to it. */
  const roots = new Map()
  const found = []
  for (const name of program.getSourceFileNames()) {
    if (!/^src[\\/](ui|components)[\\/]/.test(relative('', name))) continue
    walk(program.getSourceFile(name), (node, component) => found.push({ node, component }))
  }

  function entryOf(name, element, component) {
    const entry = slots.get(name) ?? { elements: new Set(), components: new Set(), attributes: new Map() }
    entry.elements.add(element)
    if (component) entry.components.add(component)
    return slots.set(name, entry) && entry
  }

  for (const { node, component } of found) {
    const written = writtenIn(node)
    const attribute = written.find((property) => nameOf(property) === 'data-slot')
    if (!attribute) continue
    const slot = attribute.initializer?.text
    if (!slot) throw new Error(`${component}: write the slot down as a string, so that it can be found.`)
    const entry = entryOf(slot, elementOf(node), component)
    for (const property of written) addProperty(entry, property)
    if (written.some(isRest)) roots.set(component, slot)
  }
  for (const { node } of found) {
    const slot = slots.get(roots.get(node.tagName?.text))
    if (slot) for (const property of writtenIn(node)) addProperty(slot, property)
  }
  api.close()
  return slots
}

/** Calls `visit` with every node, and with the component that draws it. */
function walk(node, visit, component) {
  const named = ast.isFunctionDeclaration(node) || ast.isFunctionExpression(node)
  const within = component ?? (named ? node.name?.text : undefined)
  visit(node, within)
  node.forEachChild((child) => {
    walk(child, visit, within)
  })
}

/** The attributes of an element, and what an object literal holds for one. */
function writtenIn(node) {
  if (ast.isJsxOpeningElement(node) || ast.isJsxSelfClosingElement(node)) return node.attributes.properties
  return ast.isObjectLiteralExpression(node) ? node.properties : []
}

/** What a JSX attribute or a property of an object is called. */
function nameOf({ name }) {
  return name?.text
}

/** `{...props}`: what callers add. */
function isRest(property) {
  return ast.isJsxSpreadAttribute(property) && ast.isIdentifier(property.expression)
}

/** The HTML element of a slot; attributes that are given to an element of the host have none of ours. */
function elementOf({ tagName }) {
  if (!tagName) return 'your own'
  const tag = tagName.name ? `${tagName.expression.text}.${tagName.name.text}` : tagName.text
  const element = elements[tag] ?? tag
  if (/^[a-z]/.test(element)) return `\`${element}\``
  throw new Error(`Say in scripts/reference/slots.mjs which element a ${tag} is.`)
}

/** Adds what an attribute, or an object spread over the element, may say on the page. */
function addProperty(entry, property) {
  const { expression, initializer } = property
  if (initializer || nameOf(property)) {
    add(entry, nameOf(property), () => valuesOf(nameOf(property), initializer))
  } else if (!isRest(property)) {
    const members = membersOf(checker.getTypeAtLocation(expression)).map((member) =>
      checker.getPropertiesOfType(member),
    )
    for (const symbol of members.flat()) {
      const everywhere = members.every((symbols) => symbols.some(({ name }) => name === symbol.name))
      const absent = everywhere ? [] : ['absent']
      add(entry, symbol.name, () => [
        ...valuesOfType(symbol.name, checker.getTypeOfSymbol(symbol)),
        ...absent,
      ])
    }
  }
}

function add({ attributes }, name, values) {
  if (told.test(name)) attributes.set(name, new Set([...(attributes.get(name) ?? []), ...values()]))
}

function valuesOf(name, initializer) {
  if (!initializer) return ['`true`']
  const written = initializer.expression ?? initializer
  return ast.isStringLiteral(written)
    ? [`\`${written.text}\``]
    : valuesOfType(name, checker.getTypeAtLocation(written))
}

function membersOf(type) {
  return type.isUnionType() ? type.getTypes() : [type]
}

/** The values of a type as React writes them. */
function valuesOfType(name, type) {
  const members = membersOf(type)
  // Beside other texts, the empty one is what `text && …` leaves of an absent text.
  const texts = members.filter((member) => member.isStringLiteralType())
  return members.flatMap((member) => {
    if (member.isStringLiteralType() && !member.value) return texts.length === 1 ? 'present' : 'absent'
    if (member.isStringLiteralType()) return `\`${member.value}\``
    const words = checker.typeToString(member)
    if (words === 'undefined' || words === 'null') return 'absent'
    if (words === 'boolean') return ['`true`', '`false`']
    if (words === 'true' || words === 'false') return `\`${words}\``
    if (Object.hasOwn(open, name)) return open[name]
    throw new Error(`Say in scripts/reference/slots.mjs what ${name} may be, where it is ${words}.`)
  })
}
