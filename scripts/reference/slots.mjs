// Every slot that a component draws, with its elements and attributes. TypeScript itself tells which values an
// attribute can have.
import { relative, resolve } from 'node:path'
import { API } from 'typescript/unstable/sync'
import * as ast from 'typescript/unstable/ast'

/** Which element of the page a component gives its slot to. */
const elements = {
  Heading: 'h1–h6',
  'Radix.Content': 'div',
  'Radix.Description': 'p',
  'Radix.Item': 'div',
  'Radix.Label': 'div',
  'Radix.RadioItem': 'div',
  'Radix.Title': 'h2',
}

/** Functions that make the attributes of several elements, and who draws those. */
const makers = { cell: { component: 'SentInvitationRow', elements: ['td', 'th'] } }

/** What an attribute says that can be any text or number. */
const open = {
  'aria-controls': 'the id of what it has opened',
  'aria-describedby': 'the ids of its hint and what is wrong',
  'aria-keyshortcuts': 'a letter',
  'aria-label': 'words',
  'aria-labelledby': 'the id of the title',
  'aria-rowcount': 'a number',
  'aria-rowindex': 'a number',
  'aria-valuetext': 'words',
  // The header's cells have all of them.
  'data-column': [],
  'data-exact': 'the exact time, in words',
  'data-hue': 'a number from `0` to `7`',
  'data-label': 'words',
  'data-status': 'another word, from the backend',
  'data-without': 'the columns in which no row has anything',
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

  function entryOf(name, node, within) {
    const entry = slots.get(name) ?? { elements: new Set(), components: new Set(), attributes: new Map() }
    for (const element of elementsOf(node, within)) entry.elements.add(element)
    const component = makers[within]?.component ?? within
    if (component) entry.components.add(component)
    return slots.set(name, entry) && entry
  }

  for (const { node, component } of found) {
    const written = writtenIn(node)
    const attribute = written.find((property) => nameOf(property) === 'data-slot')
    if (!attribute) continue
    for (const slot of slotsIn(attribute, component)) {
      const entry = entryOf(slot, node, component)
      for (const property of written) addProperty(entry, property)
      if (written.some(isRest)) roots.set(component, slot)
    }
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

/** The slots that an element may have: one, or several where a condition chooses. */
function slotsIn({ initializer }, component) {
  if (initializer?.text) return [initializer.text]
  const written = initializer?.expression ?? initializer
  const members = written ? membersOf(checker.getTypeAtLocation(written)) : []
  if (members.length > 0 && members.every((member) => member.isStringLiteralType())) {
    return members.map(({ value }) => value)
  }
  throw new Error(`${component}: write the slot down as a string, so that it can be found.`)
}

/** What a JSX attribute or a property of an object is called. */
function nameOf({ name }) {
  return name?.text
}

/** `{...props}`: what callers add. */
function isRest(property) {
  return ast.isJsxSpreadAttribute(property) && ast.isIdentifier(property.expression)
}

/** The HTML elements of a slot; attributes that are given to an element of the host have none of ours. */
function elementsOf({ tagName }, component) {
  if (!tagName) return makers[component]?.elements.map((element) => `\`${element}\``) ?? ['your own']
  const tag = tagName.name ? `${tagName.expression.text}.${tagName.name.text}` : tagName.text
  const element = elements[tag] ?? tag
  if (/^[a-z]/.test(element)) return [`\`${element}\``]
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
