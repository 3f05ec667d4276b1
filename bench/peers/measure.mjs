// Weighs what a host sends for other packages' invitation UI, as scripts/size.mjs weighs ours.
// `npm run size:peers` puts the table into bench/size.md.
import tailwind from '@tailwindcss/vite'
import { existsSync, readFileSync } from 'node:fs'
import { build } from 'vite'
import { bundled, compressed, kilobytes } from '../../scripts/size/weigh.mjs'
import { writeSection } from '../../scripts/size/write-section.mjs'
import { say } from '../tools/report.mjs'
import { scriptsOfClerk } from './clerk.mjs'

const from = import.meta.dirname
const versions = read(`${from}/package.json`).dependencies

/** What for, the package, the names imported, and from which of its entries. */
const bundles = [
  ['accept card', '@daveyplate/better-auth-ui', 'AuthUIProvider, AcceptInvitationCard'],
  ['invitation list', '@daveyplate/better-auth-ui', 'AuthUIProvider, UserInvitationsCard'],
  ['sent invitations', '@daveyplate/better-auth-ui', 'AuthUIProvider, OrganizationInvitationsCard'],
  ['members, and inviting', '@daveyplate/better-auth-ui', 'AuthUIProvider, OrganizationMembersCard'],
  [
    'headless: list, accept and decline',
    '@better-auth-ui/react',
    'useListUserInvitations, useAcceptInvitation, useRejectInvitation',
    '/plugins/organization',
  ],
  ['members, and inviting', '@workos-inc/widgets', 'WorkOsWidgets, UsersManagement'],
  ['headless: list and accept', '@clerk/react', 'ClerkProvider, useOrganizationList'],
]

/** A package, the stylesheets that it needs, and what they are. */
const stylesheets = [
  ['@daveyplate/better-auth-ui', 'better-auth-ui.css', 'its utilities, by Tailwind'],
  ['@workos-inc/widgets', 'workos.css', 'its own and that of Radix Themes'],
]

/** What a page with one of Clerk's components is for. */
const clerkUi = {
  OrganizationList: 'invitation list',
  OrganizationSwitcher: 'invitation list, in a switcher',
  OrganizationProfile: 'sent invitations, members, and inviting',
}

/** Clerk's own React, which is as much outside as the host's is. */
const framework = '@clerk/ui/dist/framework_'

const missing = Object.entries(versions).filter(([name, version]) => installed(name) !== version)
if (missing.length > 0) {
  say(`${missing.length} packages are missing in bench/peers, or old. Run: npm ci --prefix bench/peers`)
  process.exit(1)
}

const rows = []
for (const [job, name, imports, entry = ''] of bundles) {
  const source = `export { ${imports} } from '${name}${entry}'`
  add(job, name, imports, await weight(source, false), await weight(source, true))
}
for (const [name, file, what] of stylesheets) add('stylesheet', name, what, compressed([await styles(file)]))

const clerk = await scriptsOfClerk()
for (const [component, scripts] of Object.entries(clerk)) {
  const ui = [...scripts].filter(([file]) => file.startsWith('@clerk/ui/') && !file.startsWith(framework))
  add(clerkUi[component], '@clerk/ui', component, compressed(ui.map(([, text]) => text)))
}
const [, clerkReact] = [...clerk.OrganizationList].find(([file]) => file.startsWith(framework))
const [, reactVersion] = /version="(\d+\.\d+\.\d+)/.exec(clerkReact)
const sdk = clerk.OrganizationList.get('@clerk/clerk-js/dist/clerk.browser.js')
add('beside each of Clerk’s', '@clerk/clerk-js', 'clerk.browser.js', compressed([sdk]))

rows.sort(([one], [other]) => one.localeCompare(other))
for (const cells of rows) say(cells.join('  '))
writeSection(
  'Peers',
  'npm run size:peers',
  [['package', 'what', 'imported', 'gzip', 'brotli', 'gzip with Query', 'brotli with Query'], ...rows],
  `Bundled as ours is; whatever the package imports is installed, and inside. Nothing comes on demand.

\`ClerkProvider\` loads Clerk’s components as scripts, which no bundler sees. A Chromium opened a page with each, until
an invitation was in sight, over this repository’s fake of Clerk’s API, with the files of the published packages at the
addresses that it asked for; every script of \`@clerk/ui\` that it asked for is counted. Only the React ${reactVersion} among them
is left out, as React is everywhere here: ${kilobytes(compressed([clerkReact]).gzip)} kB more, gzipped. An app with Clerk has \`@clerk/react\` and \`clerk-js\`
whichever components it shows, ours too.

The stylesheet of \`@daveyplate/better-auth-ui\` is what Tailwind makes of all its components’ classes, without resets and
without what a host’s shadcn theme adds.`,
)

function add(job, name, what, outside, inside) {
  const sizes = [outside.gzip, outside.brotli, inside?.gzip, inside?.brotli]
  const cells = sizes.map((bytes) => (bytes === undefined ? '–' : kilobytes(bytes)))
  rows.push([`${name} ${versions[name]}`, job, what, ...cells])
}

/** What a module's text weighs. @throws Error – where something is loaded on demand, which no row tells. */
async function weight(source, withQuery) {
  const { first, lazy } = await bundled(source, { withQuery, from })
  if (lazy.length > 0) throw new Error(`Loaded on demand, and not weighed: ${source}`)
  return compressed(first.map(({ code }) => code))
}

/** A stylesheet as a host's build makes it. */
async function styles(file) {
  const { output } = await build({
    root: from,
    configFile: false,
    logLevel: 'error',
    plugins: [tailwind()],
    build: { write: false, rolldownOptions: { input: `${from}/${file}` } },
  })
  return output.find(({ fileName }) => fileName.endsWith('.css')).source
}

function installed(name) {
  const file = `${from}/node_modules/${name}/package.json`
  return existsSync(file) && read(file).version
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
