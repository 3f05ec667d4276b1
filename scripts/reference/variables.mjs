// Every variable that a host can set: what it is for, and what counts where the host doesn't set it.
import { globSync, readFileSync } from 'node:fs'
import { hostVariables } from '../../src/theme/token.ts'

/** Variables in the order of their declaration: `{ name, purpose, light, dark, hosts }`. */
export function readVariables() {
  const variables = new Map()
  // The tokens themselves first: their order is the one to read them in.
  for (const file of ['src/theme/tokens.css', ...globSync('src/**/*.css').toSorted()]) {
    let comment = ''
    for (const [, text, name, value = ''] of readFileSync(file, 'utf8').matchAll(
      /\/\*(.*?)\*\/|--ik-default-([\w-]+):([^;]+);/gs,
    )) {
      if (text) comment = plain(text)
      if (!name || variables.has(name)) continue
      if (!comment) throw new Error(`${file}: say before --ik-default-${name} what --ik-${name} is for.`)
      variables.set(name, {
        purpose: comment,
        light: inScheme(value, 'light'),
        dark: inScheme(value, 'dark'),
        hosts: {},
      })
      comment = ''
    }
  }
  readPlain(variables)
  for (const [name, hosts] of Object.entries(hostVariables)) {
    if (!variables.has(name)) throw new Error(`src/theme/token.ts: --ik-${name} has no default.`)
    Object.assign(variables.get(name).hosts, hosts)
  }
  return variables
}

/** Adds those that have their default where they are read: one value, whatever the scheme. */
function readPlain(variables) {
  for (const file of globSync('src/components/**/*.css').toSorted()) {
    let comment = ''
    for (const [, text, name, value = ''] of readFileSync(file, 'utf8').matchAll(
      /\/\*(.*?)\*\/|var\(--ik-([\w-]+), ([^()]+)\)/gs,
    )) {
      if (text) comment = plain(text)
      if (name && !variables.has(name)) {
        variables.set(name, { purpose: comment, light: value, dark: value, hosts: {} })
      }
    }
  }
}

function plain(text) {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A value as it is in one scheme, `light` or `dark`, with our own tokens by their names. */
function inScheme(value, scheme) {
  const text = plain(value).replaceAll(/theme\(colors\.([\w-]+)\)/g, 'var(--ik-$1)')
  const pair = /var\(--ik-(light|dark), /.exec(text)
  if (!pair && !text) throw new Error(`A default has no value where it is ${scheme}.`)
  if (!pair) return text
  const start = pair.index + pair[0].length
  let end = start
  for (let depth = 1; depth > 0; end += 1) depth += Number(text[end] === '(') - Number(text[end] === ')')
  const inner = pair[1] === scheme ? text.slice(start, end - 1) : ''
  return inScheme(text.slice(0, pair.index) + inner + text.slice(end), scheme)
}
