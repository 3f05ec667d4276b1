// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
}

interface Text {
  path: string
  text: string
}

function read(paths: readonly string[]): Text[] {
  return paths
    .filter((path) => existsSync(join(root, path)) && !path.endsWith('.png'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

const packed: { files: { path: string }[] }[] = Object.values(
  JSON.parse(run('npm', 'pack', '--dry-run', '--json', '--ignore-scripts')),
)
const shipped = read(packed.flatMap(({ files }) => files.map(({ path }) => path)))
const kept = read(
  run('git', 'ls-files', '--cached', '--others', '--exclude-standard').split('\n').filter(Boolean),
)

const address = /[\w.%+-]+@([\w-]+(?:\.[\w-]+)*\.[a-z][\w-]*)/gi
const host = /\b(?:https?|wss?):\/\/([\w.-]+\.[a-z]{2,})/gi
/** Names that nobody can register, by RFC 2606 and RFC 6761. */
const reserved = /(^|\.)(example(\.(com|org|net))?|test|invalid|localhost)$/i
/** Whose documentation ours points to, and the name of SVG. */
const cited = [
  'better-auth.com',
  'clerk.com',
  'github.com',
  'react.dev',
  'tailwindcss.com',
  'tanstack.com',
  'ui.shadcn.com',
  'www.npmjs.com',
  'www.radix-ui.com',
  'www.w3.org',
]
const secret = /\b[sp]k_(live|test)_\w{8}|\bAKIA[0-9A-Z]{16}|\bgh[pousr]_\w{20}|\bnpm_\w{30}|PRIVATE KEY-{5}/

/** What a pattern's first group finds in the texts, but for what is allowed. */
function found(texts: readonly Text[], pattern: RegExp, allowed: (name: string) => boolean): string[] {
  return texts.flatMap(({ path, text }) =>
    Array.from(text.matchAll(pattern), ([, name = '']) => name)
      .filter((name) => !allowed(name))
      .map((name) => `${path}: ${name}`),
  )
}

describe('T45 what others get to read', () => {
  it('T45: is read whole', () => {
    expect(shipped.map(({ path }) => path)).toEqual(expect.arrayContaining(['package.json', 'dist/index.js']))
    expect(shipped.length).toBeGreaterThan(100)
    expect(kept.length).toBeGreaterThan(200)
    expect([...shipped, ...kept].some(({ text }) => text.includes('@example.com'))).toBe(true)
  })

  it('T45: has no mail address that may be somebody’s', () => {
    expect(found([...shipped, ...kept], address, (name) => reserved.test(name))).toEqual([])
  })

  it('T45: names no host but reserved ones, and those whose documentation it cites', () => {
    const published = kept.filter(({ path }) => /^(src|demo|stories|test\/fixtures)\/|^[^/]+\.md$/.test(path))
    expect(published.length).toBeGreaterThan(150)
    const allowed = (name: string) => reserved.test(name) || cited.includes(name)
    expect(found([...shipped, ...published], host, allowed)).toEqual([])
  })

  it('T45: has no key, and ships no path of the machine that it was built on', () => {
    const leaks = [...shipped, ...kept].filter(({ text }) => secret.test(text))
    expect(leaks.map(({ path }) => path)).toEqual([])
    const machine = shipped.filter(({ text }) => text.includes(root) || /\/(home|Users)\/\w/.test(text))
    expect(machine.map(({ path }) => path)).toEqual([])
  })
})
