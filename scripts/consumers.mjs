// Packs the library and builds every host below test/consumers from it; then, unless told to `build` alone, drives them.
import { execFile, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const hosts = 'test/consumers'
const lock = `${hosts}/package-lock.json`
const installedLock = `${hosts}/node_modules/.installed-lock.json`
const installed = `${hosts}/node_modules/invitekit`
const shell = process.platform === 'win32'
const run = promisify(execFile)

/** Does one thing, says how long it took, and shows what was written only where something is wrong with it. */
async function step(name, command, args) {
  const start = performance.now()
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CI: '1' }
  const { stdout, stderr, code = 0 } = await run(command, args, { shell, env }).catch((error) => error)
  const output = `${stdout}${stderr}`
  if (code !== 0 || /\bwarn|\(!\)/i.test(output)) throw new Error(`${name} went wrong:\n${output}`)
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return stdout.trim()
}

function npm(name, ...args) {
  return step(name, 'npm', ['--silent', ...args])
}

function sameText(one, other) {
  return existsSync(other) && readFileSync(one, 'utf8') === readFileSync(other, 'utf8')
}

async function install() {
  if (sameText(lock, installedLock)) return
  await npm('install', 'ci', '--prefix', hosts, '--ignore-scripts', '--no-audit', '--no-fund')
  cpSync(lock, installedLock)
}

/** Puts the package where a host has it: as it is published, so that only what it exports can be found. */
async function unpack() {
  const directory = mkdtempSync(join(tmpdir(), 'invitekit-pack-'))
  // Packing builds, where there is nothing built.
  const scripts = existsSync('dist/index.d.ts') ? ['--ignore-scripts'] : []
  const file = await npm('pack', 'pack', ...scripts, '--pack-destination', directory)
  rmSync(installed, { recursive: true, force: true })
  mkdirSync(installed, { recursive: true })
  await step('unpack', 'tar', [
    '-xzf',
    join(directory, file.split('\n').at(-1)),
    '-C',
    installed,
    '--strip-components=1',
  ])
  rmSync(directory, { recursive: true, force: true })
}

/** The builds and the type checker, two at a time, in the order of the manifest: those that take long come first. */
async function build() {
  const { scripts } = JSON.parse(readFileSync(`${hosts}/package.json`, 'utf8'))
  const names = Object.keys(scripts)
  async function work() {
    for (let name = names.shift(); name; name = names.shift()) await npm(name, 'run', name, '--prefix', hosts)
  }
  await Promise.all([work(), work()])
}

await install()
await unpack()
await build()
if (process.argv[2] !== 'build') {
  const { status } = spawnSync('vitest', ['run', '--root', hosts], { stdio: 'inherit', shell })
  process.exitCode = status ?? 1
}
