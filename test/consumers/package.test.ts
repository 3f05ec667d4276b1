import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const installed = join(import.meta.dirname, 'node_modules/invitekit')

function readJson(...path: string[]) {
  return JSON.parse(readFileSync(join(import.meta.dirname, ...path), 'utf8'))
}

describe('the packed package', () => {
  it('says "use client" in each file that calls a hook or makes a context, and in no other', () => {
    const files = globSync('dist/**/*.js', { cwd: installed }).map((path) => {
      const text = readFileSync(join(installed, path), 'utf8')
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      const callsHook = /\b(?:use[A-Z]\w*|use|createContext|lazy|memo)\(/.test(code)
      return { path, callsHook, inClient: /^["']use client["'];?\n/.test(text) }
    })
    expect(files.filter(({ callsHook }) => callsHook).length).toBeGreaterThan(50)
    expect(files.filter(({ callsHook, inClient }) => callsHook !== inClient)).toEqual([])
  })

  it('brings neither a query client nor Radix with a badge', () => {
    const { inputs, outputs } = readJson('.build/esbuild/badge.json')
    const [bundle] = Object.values<{ inputs: Record<string, { bytesInOutput: number }> }>(outputs)
    const kept = Object.entries(bundle?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    const read = Object.keys(inputs).join()
    expect(read).toContain('@tanstack/react-query')
    expect(read).toContain('@radix-ui')
    expect(kept.map(([path]) => path.replace(/.*invitekit\/dist\//, '')).toSorted()).toEqual([
      'components/org-logo-badge/org-logo-badge.js',
      'index.js',
      'model/display-text.js',
      'model/safe-url.js',
    ])
  })

  it('finds what it depends on in its hosts, in the versions that it is made with', () => {
    const { dependencies, peerDependencies } = readJson('node_modules/invitekit/package.json')
    const { packages } = readJson('../../package-lock.json')
    const names = Object.keys({ ...dependencies, ...peerDependencies })
    const made = names.map((name) => [name, packages[`node_modules/${name}`].version])
    expect(readJson('package.json').dependencies).toMatchObject(Object.fromEntries(made))
  })
})
