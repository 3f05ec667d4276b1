// docs/reference.md: every slot with its attributes, and every variable, as the source has them. `--check` fails where
// the file is not what would be written.
import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'oxfmt'
import { readSlots } from './reference/slots.mjs'
import { readVariables } from './reference/variables.mjs'

const file = 'docs/reference.md'
const systems = { shadcn: 'shadcn', radix: 'Radix Themes', mui: 'MUI', bootstrap: 'Bootstrap' }
/** The components that hosts can import. */
const exported = new Set(
  readFileSync('src/index.ts', 'utf8')
    .matchAll(/^export \{([^}]*)\}/gm)
    .flatMap(([, names]) => names.split(',').map((name) => name.trim())),
)
const slots = [...readSlots()].toSorted(([a], [b]) => byName(a, b))
const variables = [...readVariables()]
/** Where a person stands with an invitation: too many words to repeat. */
const states = new Map(slots).get('ik-invitation-list-item').attributes.get('data-state')

function byName(a, b) {
  return a < b ? -1 : 1
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function code(text) {
  return `\`${text}\``
}

/** The values that are not in another set, in words. */
function without(values, others) {
  return [...values].filter((value) => !others.has(value)).toSorted(byName)
}

/** An attribute with its values; what may be absent says so last. */
function attribute([name, values]) {
  const told = [...values.intersection(states)].length > 12
  const missing = told ? without(states, values) : []
  const words = [
    ...(told ? [`any [state](#states)${missing.length ? ` but ${missing.join(', ')}` : ''}`] : []),
    ...without(values, told ? states : new Set()).filter((value) => value !== 'absent'),
  ]
  const absent = values.has('absent') ? ['or absent'] : []
  return words.length ? [`${code(name)}: ${[...words, ...absent].join(', ')}`] : []
}

function slotRow([name, { elements, components, attributes }]) {
  return [
    code(name),
    [...elements].join(', '),
    [...components].map((component) => (exported.has(component) ? code(component) : component)).join(', '),
    [...attributes].flatMap(attribute).join('<br/>') || '–',
  ]
}

function variableRow([name, { purpose, light, dark }]) {
  const values = dark === light ? [code(light)] : [`light ${code(light)}`, `dark ${code(dark)}`]
  return [code(`--ik-${name}`), purpose, values.join('<br/>')]
}

function hostRow([name, { hosts }]) {
  const names = Object.keys(systems).map((system) => (hosts[system] ? code(`--${hosts[system]}`) : '–'))
  return [code(`--ik-${name}`), ...names]
}

const { code: text } = await format(
  file,
  `# Reference

Written by \`npm run reference\` from the source; changes by hand are lost.

## Slots

Each element of ours has a \`data-slot\`. Style it by that and by its attributes:
\`[data-slot='ik-accept-card'][data-state='joined'] { … }\`. Components that can be imported are set as code.

${table(['slot', 'element', 'drawn by', 'attributes'], slots.map(slotRow))}

## States

Where a person stands with an invitation: ${without(states, new Set()).join(', ')}.

## Variables

Set one on any element, and it counts from there down. Further \`--ik-\` names that you may come across, such as
\`--ik-default-card\`, are the stylesheet's own.

${table(['variable', 'what it is for', 'default'], variables.map(variableRow))}

Where the system asks for more contrast, some defaults have more.

## Variables of hosts

Where the host doesn't set ours, its own counts: the first of these that is set, from left to right.

${table(
  ['variable', ...Object.values(systems)],
  variables.filter(([, { hosts }]) => Object.keys(hosts).length).map(hostRow),
)}
`,
  JSON.parse(readFileSync('.oxfmtrc.json', 'utf8')),
)

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text) {
  console.error(
    `${file} is not what the source says. Run \`npm run reference\`, and look at what has changed.`,
  )
  process.exitCode = 1
}
