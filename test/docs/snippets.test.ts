// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as styled from 'invitekit'
import * as betterAuth from 'invitekit/better-auth'
import * as http from 'invitekit/http'
import * as server from 'invitekit/server'
import * as testing from 'invitekit/testing'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.cache/snippets')
const pages = ['README.md', ...globSync('stories/docs/*.mdx', { cwd: root }).toSorted()]

interface Snippet {
  page: string
  /** The line of the page on which the code begins, from 1. */
  line: number
  extension: string
  code: string
}

/** A block may be indented as a whole, within a list. */
const fence = /^( *)```(tsx?)\n(.*?)^\1```$/gms

/** Every block of TypeScript on a page. */
function snippetsOf(page: string): Snippet[] {
  const text = readFileSync(join(root, page), 'utf8')
  return Array.from(text.matchAll(fence), ({ index, 1: indent = '', 2: extension = '', 3: code = '' }) => ({
    page,
    line: text.slice(0, index).split('\n').length + 1,
    extension,
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))
}

/** A block is called as its first line says (`// main.tsx`), so that others on its page can import it. */
function fileOf({ page, line, extension, code }: Snippet): string {
  const named = /^\/\/ ([\w-]+\.tsx?)\n/.exec(code)?.[1]
  return join(folder, page, named ?? `line-${line}.${extension}`)
}

const host = readFileSync(join(import.meta.dirname, 'host/host.ts'), 'utf8')
const hostNames = Array.from(host.matchAll(/^export declare const (\w+)/gm), ([, name = '']) => name)

/** The names of a module that a block uses and does not bring itself, as an import. */
function importOf(specifier: string, names: readonly string[], code: string): string {
  const used = names.filter(
    (name) =>
      new RegExp(String.raw`\b${name}\b`).test(code) &&
      !new RegExp(String.raw`^(export )?(async )?(const|function) ${name}\b|^import .*\b${name}\b`, 'm').test(
        code,
      ),
  )
  return used.length ? `import { ${used.join(', ')} } from '${specifier}';` : ''
}

const library = {
  invitekit: styled,
  'invitekit/better-auth': betterAuth,
  'invitekit/http': http,
  'invitekit/server': server,
  'invitekit/testing': testing,
}

/** Without imports, a block is a fragment to put where these are there; what is the host's own is there always. */
function preludeOf(code: string): string {
  const modules = /^import\s/m.test(code) ? [] : Object.entries(library)
  return [
    importOf('./host', hostNames, code),
    ...modules.map(([specifier, names]) => importOf(specifier, Object.keys(names), code)),
  ].join('')
}

/** The code as a module, in which every line has the number that it has on the page. */
function moduleOf({ code, line }: Snippet): string {
  const text = code.replaceAll('…', 'elided')
  return `${preludeOf(text)}${'\n'.repeat(line - 1)}${text}\nexport {}\n`
}

/** What the compiler says of the blocks, by page and line. */
function check(snippets: readonly Snippet[]): string[] {
  rmSync(folder, { recursive: true, force: true })
  for (const snippet of snippets) {
    mkdirSync(dirname(fileOf(snippet)), { recursive: true })
    writeFileSync(fileOf(snippet), moduleOf(snippet))
  }
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: {
      // As in hosts, whose bundlers find the files.
      module: 'preserve',
      moduleResolution: 'bundler',
      rootDirs: ['../../test/docs/host', ...new Set(snippets.map(({ page }) => page))],
      paths: {
        invitekit: ['../../src/index.ts'],
        'invitekit/*': ['../../src/*.ts'],
        'invitekit/locales/*': ['../../src/i18n/locales/*.ts'],
      },
    },
    include: ['.'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--pretty', 'false', '-p', folder], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const files = new Map(snippets.map((snippet) => [fileOf(snippet).slice(folder.length + 1), snippet.page]))
  return stdout
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) => line.replace(/^(.+?)\((\d+),\d+\)/, (_, file, at) => `${files.get(file) ?? file}:${at}`))
}

describe('the code in the docs', () => {
  it('compiles, every block', { timeout: 120_000 }, () => {
    const snippets = pages.flatMap(snippetsOf)
    expect(snippets.length).toBeGreaterThan(30)
    expect(check(snippets)).toEqual([])
  })

  it('is checked: a wrong word is found on its line', { timeout: 120_000 }, () => {
    const wrong = { page: 'wrong.mdx', line: 7, extension: 'tsx', code: '<AcceptCard invitation={1} />\n' }
    expect(check([wrong])).toEqual([expect.stringMatching(/^wrong\.mdx:7: error TS2322/)])
  })
})
