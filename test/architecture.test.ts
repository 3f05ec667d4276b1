// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', 'src')

/** What each layer may import: other layers, and packages. The reasons are in ARCHITECTURE.md. */
const layers: Record<string, { layers: string[]; packages: string[] }> = {
  model: { layers: [], packages: [] },
  client: { layers: ['model'], packages: [] },
  'adapters/memory': { layers: ['model', 'client'], packages: [] },
  'adapters/shared': { layers: ['model', 'client'], packages: [] },
  'adapters/clerk': { layers: ['model', 'client', 'adapters/shared'], packages: [] },
  'adapters/better-auth': { layers: ['model', 'client', 'adapters/shared'], packages: [] },
  'adapters/http': { layers: ['model', 'client', 'protocol'], packages: [] },
  protocol: { layers: ['model'], packages: [] },
  server: { layers: ['model', 'client', 'protocol'], packages: [] },
  link: { layers: ['model'], packages: [] },
  query: { layers: ['model', 'client', 'link'], packages: ['@tanstack/react-query'] },
  hooks: { layers: ['model', 'client', 'link', 'query'], packages: ['react', '@tanstack/react-query'] },
  i18n: { layers: ['model'], packages: ['react'] },
  theme: { layers: [], packages: [] },
  ui: { layers: ['theme'], packages: ['react', 'radix-ui'] },
  components: {
    layers: ['model', 'link', 'hooks', 'i18n', 'ui'],
    packages: ['react', 'react-dom', '@tanstack/react-virtual'],
  },
  testing: {
    layers: ['model', 'client', 'hooks', 'adapters/memory'],
    packages: ['react', '@tanstack/react-query'],
  },
}

interface Import {
  specifier: string
  typeOnly: boolean
}

interface Source {
  path: string
  text: string
  imports: Import[]
}

const importing = /^(?:import|export)\s(type\s)?[^'"]*?from\s'([^']+)'|\bimport\('([^']+)'\)/gms

const sources: Source[] = globSync('**/*.{ts,tsx}', { cwd: root }).map((path) => {
  const text = readFileSync(join(root, path), 'utf8')
  const imports = [...text.matchAll(importing)].map(([, type, from, dynamic]) => ({
    specifier: from ?? dynamic ?? '',
    typeOnly: Boolean(type),
  }))
  return { path: path.replaceAll('\\', '/'), text, imports }
})

function layerOf(path: string): string | undefined {
  return Object.keys(layers).find((layer) => path.startsWith(`${layer}/`))
}

function target({ path }: Source, { specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/')
}

/** Every import that the table does not allow, as a sentence. */
function violations(): string[] {
  return sources.flatMap((source) => {
    const layer = layerOf(source.path)
    if (!layer) return []
    const allowed = layers[layer]
    return source.imports.flatMap((one) => {
      const file = target(source, one)
      if (file === undefined) {
        return allowed?.packages.includes(one.specifier) ? [] : [`${source.path} imports ${one.specifier}`]
      }
      const other = layerOf(file)
      if (other === layer || (other && allowed?.layers.includes(other))) return []
      return [`${source.path} imports ${file}`]
    })
  })
}

function cycles(): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const byPath = new Map(sources.map((source) => [source.path, source]))
  function visit(path: string, trail: string[]) {
    const start = trail.indexOf(path)
    if (start >= 0) {
      found.push([...trail.slice(start), path])
      return
    }
    const source = byPath.get(path)
    if (!source || done.has(path)) return
    for (const one of source.imports) {
      const next = one.typeOnly ? undefined : target(source, one)
      if (next) visit(next, [...trail, path])
    }
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return found
}

describe('the source', () => {
  it('is read whole', () => {
    expect(sources.length).toBeGreaterThan(60)
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(150)
  })

  it('has every file in a layer, or at the root as an entry', () => {
    const strays = sources.filter(({ path }) => path.includes('/') && !layerOf(path))
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  it('imports only from the layers and packages that its layer may know', () => {
    expect(violations()).toEqual([])
  })

  it('has no import cycle', () => {
    expect(cycles()).toEqual([])
  })

  it('has interfaces alone in client', () => {
    const values = sources.filter(
      ({ path, text }) => path.startsWith('client/') && /^export (const|function|class)/m.test(text),
    )
    expect(values.map(({ path }) => path)).toEqual([])
  })

  it('imports adapters’ vendors nowhere, not even as types', () => {
    const vendors = sources.filter(({ imports }) =>
      imports.some(({ specifier }) => /better-auth$|clerk/.test(specifier) && !specifier.startsWith('.')),
    )
    expect(vendors.map(({ path }) => path)).toEqual([])
  })

  it('has entries at the root that only re-export', () => {
    const entries = sources.filter(({ path }) => !path.includes('/'))
    const statements = entries.flatMap(({ path, text }) =>
      text
        .replaceAll(/\/\/.*|export (type )?(\{[^}]*\}|\*) from '[^']+'|export \{\}/g, '')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => `${path}: ${line}`),
    )
    expect(entries.length).toBeGreaterThan(5)
    expect(statements).toEqual([])
  })

  it('has no index file below the root, and no file of more than 200 lines', () => {
    expect(sources.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual([])
    // A language is read, and sent for correction, as one file.
    const code = sources.filter(({ path }) => !path.startsWith('i18n/locales/'))
    const long = code.filter(({ text }) => text.split('\n').length > 200)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('says "use client" in each file that calls a hook, and in no other', () => {
    const wrong = sources.filter(({ path, text }) => {
      const callsHook = /\b(use[A-Z]\w*|use|createContext|lazy|memo)[(<]/.test(
        text.replaceAll(/\/\*[\s\S]*?\*\//g, ''),
      )
      const inClient = text.startsWith("'use client'")
      return path.includes('/') && callsHook !== inClient
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('has no effect, no markup from strings, no inline style and no class name', () => {
    const banned = /useEffect|useLayoutEffect|dangerouslySetInnerHTML|innerHTML|\beval\(|style=|className/
    expect(sources.filter(({ text }) => banned.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('gives every element that a stylesheet names a slot, and every slot a prefix', () => {
    const slots = sources.flatMap(({ text }) =>
      [...text.matchAll(/data-slot="([^"]+)"/g)].map(([, slot]) => slot ?? ''),
    )
    const styled = globSync('**/*.css', { cwd: root })
      .flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/data-slot='([^']+)'/g)])
      .map(([, slot]) => slot ?? '')
    const set = new Set([...slots, 'ik-button'])
    expect(slots.filter((slot) => !slot.startsWith('ik-'))).toEqual([])
    expect(styled.filter((slot) => !set.has(slot))).toEqual([])
  })
})
