// What Clerk's components load. ClerkProvider fetches clerk-js and the UI as scripts, so no bundler sees them: a
// Chromium asks for them here, over the fake of Clerk's API, and the answers are kept.
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright'
import { rolldown } from 'rolldown'
import { createClerkDatabase } from '../../fakes/clerk/database.ts'
import { clientCookie } from '../../fakes/clerk/frontend-api/clients.ts'
import { createFrontendApi } from '../../fakes/clerk/frontend-api/frontend-api.ts'
import { inviteToOrganization } from '../../fakes/clerk/invitations.ts'
import { addOrganization, addUser } from '../../fakes/clerk/people.ts'
import { serveClerk } from '../../fakes/clerk/serve.ts'
import { browserArgs, findBrowser } from '../../scripts/browser.mjs'

const from = import.meta.dirname
const role = 'org:member'

/** Until when each component is used: until an invitation is in sight. */
const components = {
  OrganizationList: (page) => page.getByText('Other organization').waitFor(),
  async OrganizationSwitcher(page) {
    await page.getByRole('button').click()
    await page.getByText('Other organization').waitFor()
  },
  async OrganizationProfile(page, organization) {
    await page.waitForFunction(() => window.Clerk?.loaded)
    await page.evaluate((id) => window.Clerk.setActive({ organization: id }), organization.id)
    await page.reload()
    await page.getByRole('button', { name: 'Members' }).click()
    await page.getByRole('tab', { name: 'Invitations' }).click()
    await page.getByText('third@example.com').waitFor()
  },
}

/** By component, the scripts that its page has loaded: their texts by file, such as `@clerk/ui/dist/ui.browser.js`. */
export async function scriptsOfClerk() {
  const database = createClerkDatabase()
  const api = createFrontendApi(database)
  const person = addUser(database, { emailAddress: 'person@example.com' })
  const other = addUser(database, { emailAddress: 'other@example.com' })
  const organization = addOrganization(database, { name: 'Own organization', admin: person })
  const { id } = addOrganization(database, { name: 'Other organization', admin: other })
  inviteToOrganization(database, { organizationId: id, emailAddress: person.emailAddress, role })
  inviteToOrganization(database, { organizationId: organization.id, emailAddress: 'third@example.com', role })

  const page = await pageScript()
  const loaded = new Map()
  const server = await serveClerk(
    async (request) => {
      const file = fileOf(request)
      if (!file) return api.fetch(request).then(orNoRows)
      const text = await readFile(`${from}/node_modules/${file}`, 'utf8')
      loaded.set(file, text)
      return script(text)
    },
    async ({ url }) => (url.endsWith('/page.js') ? script(page) : html()),
  )
  const executablePath = findBrowser()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: browserArgs })
  const [found, elsewhere] = [{}, []]
  try {
    for (const [name, showInvitation] of Object.entries(components)) {
      const context = await browser.newContext({ locale: 'en-US' })
      await context.addCookies([{ name: clientCookie, value: api.signIn(person.id), url: server.origin }])
      const tab = await context.newPage()
      // Clerk takes a browser that is driven for one without a network.
      await tab.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }),
      )
      await tab.route(
        ({ origin }) => origin !== server.origin,
        (route) => elsewhere.push(route.request().url()) && route.abort(),
      )
      await tab.goto(`${server.origin}/?${name}`)
      await showInvitation(tab, organization)
      await tab.waitForLoadState('networkidle')
      found[name] = new Map(loaded)
      loaded.clear()
      await context.close()
    }
  } finally {
    await browser.close()
    await server.close()
  }
  if (elsewhere.length > 0) throw new Error(`Asked for elsewhere, and not counted: ${elsewhere.join(', ')}`)
  return found
}

/** `@clerk/ui/dist/ui.browser.js` for `/npm/@clerk/ui@1/dist/ui.browser.js`. */
function fileOf({ url }) {
  const found = /\/npm\/(@clerk\/[\w-]+)@[^/]+\/(dist\/[\w.-]+\.js)$/.exec(url)
  return found && `${found[1]}/${found[2]}`
}

/** What the fake doesn't have, such as suggestions and requests to join, there is none of. */
function orNoRows(answer) {
  return answer.status === 404 ? Response.json({ response: { data: [], total_count: 0 } }) : answer
}

function script(text) {
  return new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
}

function html() {
  const text =
    '<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="/page.js"></script>'
  return new Response(text, { headers: { 'Content-Type': 'text/html' } })
}

async function pageScript() {
  const bundle = await rolldown({
    input: `${from}/clerk-page.mjs`,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: () => {},
  })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  return output[0].code
}
