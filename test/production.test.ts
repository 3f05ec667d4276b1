// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const dist = join(import.meta.dirname, '..', 'dist')

/** Each file that is shipped and runs, by its path. */
const code = new Map(
  globSync('**/*.js', { cwd: dist }).map((path) => [
    path.replaceAll('\\', '/'),
    readFileSync(join(dist, path), 'utf8'),
  ]),
)

/** The files that one leads to, itself among them: at once, and on demand. */
function reached(path: string, seen = new Set<string>()): Set<string> {
  const text = code.get(path)
  if (text === undefined || seen.has(path)) return seen
  seen.add(path)
  for (const [, from] of text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)) {
    if (from) reached(posix.join(posix.dirname(path), from), seen)
  }
  return seen
}

const entries = [...code.keys()].filter((path) => !path.includes('/'))
/** What is for development and for tests has entries of its own, which say so by their names. */
const aids = ['memory.js', 'testing.js']

describe('T44 what runs in production', () => {
  it('T44: is read whole', () => {
    expect(entries).toEqual(expect.arrayContaining([...aids, 'index.js', 'headless.js', 'server.js']))
    expect(reached('index.js').size).toBeGreaterThan(150)
    expect([...reached('testing.js')]).toEqual(
      expect.arrayContaining(['adapters/memory/memory-invitations.js', 'testing/fixtures.js']),
    )
  })

  it('T44: has neither the backend in memory nor made-up invitations, but where a host names their entries', () => {
    const others = entries.filter((path) => !aids.includes(path)).flatMap((path) => [...reached(path)])
    expect(others.filter((path) => /^(adapters\/memory|testing)\//.test(path))).toEqual([])
  })

  it('T44: says nothing on the console, stops in no debugger, and asks nothing of a development server', () => {
    const aid = /\bconsole\.|\bdebugger\b|localhost:|127\.0\.0\.1|__[A-Z_]*DEVTOOLS|import\.meta\.hot/
    expect([...code].filter(([, text]) => aid.test(text)).map(([path]) => path)).toEqual([])
  })

  it('T44: does the same whatever the environment is called', () => {
    expect(
      [...code].filter(([, text]) => /NODE_ENV|import\.meta\.env/.test(text)).map(([path]) => path),
    ).toEqual([])
  })
})
