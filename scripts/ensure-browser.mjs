// Makes sure that there is a Chromium for the browser tests: one that is here, else Playwright's, else Debian's.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { browserArgs, findBrowser } from './browser.mjs'

const run = (command, ...args) => {
  console.log(`$ ${[command, ...args].join(' ')}`)
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  )
}
const root = process.getuid?.() === 0

const ways = [
  () =>
    run('npx', '--no-install', 'playwright', 'install', 'chromium') &&
    root &&
    run('npx', '--no-install', 'playwright', 'install-deps', 'chromium'),
  () =>
    root &&
    existsSync('/usr/bin/apt-get') &&
    run('apt-get', '-o', 'DPkg::Lock::Timeout=300', 'update') &&
    run(
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=300',
      'install',
      '-y',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
      'fonts-dejavu-core',
    ),
]

let browser = findBrowser()
for (const way of ways) {
  if (browser) break
  way()
  browser = findBrowser()
}
if (!browser) {
  console.error('No Chromium found and none could be installed. Install one, or set CHROME_PATH.')
  process.exit(1)
}
const { status, stdout, stderr } = spawnSync(browser, ['--headless', ...browserArgs, '--version'], {
  encoding: 'utf8',
  timeout: 30_000,
})
if (status !== 0) {
  console.error(`${browser} does not start: ${stderr}`)
  process.exit(1)
}
console.log(`browser: ${browser} (${stdout.trim()})`)
