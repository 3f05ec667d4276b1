// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manifest = JSON.parse(read('package.json'))

interface Locked {
  integrity?: string
  resolved?: string
  link?: boolean
  hasInstallScript?: boolean
}

/** Each folder that packages are installed in, with what its lockfile says of them by name. */
const installations = ['.', 'test/consumers', 'bench/peers'].map((folder) => {
  const lock: { packages: Record<string, Locked> } = JSON.parse(read(`${folder}/package-lock.json`))
  const packages = Object.entries(lock.packages)
    .filter(([path]) => path)
    .map(([path, locked]) => ({ name: path.replace(/.*node_modules\//, ''), ...locked }))
  const allowScripts: Record<string, boolean> = JSON.parse(read(`${folder}/package.json`)).allowScripts
  return { folder, packages, allowScripts }
})

describe('T33 what gets in', () => {
  it.each(installations)(
    'T33: has every package by its hash, and from the registry, in $folder',
    ({ packages }) => {
      expect(packages.length).toBeGreaterThan(50)
      const installed = packages.filter(({ link }) => !link)
      expect(installed.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([])
      expect(installed.filter(({ resolved = '.tgz' }) => !resolved.endsWith('.tgz'))).toEqual([])
    },
  )

  it.each(installations)(
    'T33: has decided for each package that wants to run something at install, and lets Node alone, in $folder',
    ({ folder, packages, allowScripts }) => {
      const asking = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
      expect(Object.keys(allowScripts)).toEqual([...new Set(asking)].toSorted())
      const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name])
      expect(allowed).toEqual(folder === '.' ? ['node'] : [])
    },
  )

  it('T33: has each action of a workflow by its commit', () => {
    const workflows = globSync('.github/workflows/*.yml', { cwd: root }).map(read)
    const used = workflows.flatMap((text) => Array.from(text.matchAll(/uses: (.*)/g), ([, action]) => action))
    const foreign = used.filter((action) => !action?.startsWith('./'))
    expect(foreign.length).toBeGreaterThan(5)
    expect(foreign.filter((action) => !/@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual([])
  })
})

describe('T33 what gets out', () => {
  it('T33: is published by a job that runs no script of a dependency and builds nothing, and by no other', () => {
    const jobs = read('.github/workflows/release.yml').split(/^ {2}(?=\w+:\n)/m)
    const publishing = jobs.filter((job) => job.includes('id-token: write'))
    expect(publishing).toHaveLength(1)
    expect(publishing[0]).toContain('changesets/action/publish@')
    expect(publishing[0]).toContain('run: npm ci --ignore-scripts\n')
    expect(publishing[0]).not.toMatch(/npm (run|test|exec|install)\b|\bnpx\b/)
    for (const path of ['check', 'release']) {
      const [head = ''] = read(`.github/workflows/${path}.yml`).split('jobs:')
      expect(head).toMatch(/^permissions:\n {2}contents: read\n$/m)
    }
  })

  it('T33: runs nothing where it is installed, and brings only what ARCHITECTURE.md gives a reason for', () => {
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepare']
    expect(Object.keys(manifest.scripts).filter((name) => atInstall.includes(name))).toEqual([])
    expect(manifest.bundleDependencies).toBeUndefined()
    const reasons = Array.from(read('ARCHITECTURE.md').matchAll(/^\| (\S+) /gm), ([, name]) => name)
    expect(reasons).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)))
  })

  it('T33: is what was built, what it says of itself, and nothing else', () => {
    const [pack] = Object.values<{ files: { path: string }[] }>(
      JSON.parse(
        execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
          cwd: root,
          encoding: 'utf8',
          shell: process.platform === 'win32',
        }),
      ),
    )
    const paths = pack?.files.map(({ path }) => path) ?? []
    expect(paths.filter((path) => dirname(path) === '.').toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ])
    const others = paths.filter((path) => dirname(path) !== '.')
    expect(others.length).toBeGreaterThan(500)
    expect(
      others.filter((path) => !/^dist\/[\w/-]+\.(js|d\.ts|css|json|(js|d\.ts)\.map)$/.test(path)),
    ).toEqual([])
  })
})
