import { createClerkClient } from '@clerk/backend'
import type { Page } from 'playwright'
import { expect, it, onTestFinished } from 'vitest'
import { httpInvitations } from 'invitekit/http'
import { clerkBackendInvitations, createInvitationsHandler } from 'invitekit/server'
import { createBackendApi } from '../../../fakes/clerk/backend-api/backend-api.ts'
import { addOrganization, addUser, membershipOf, userWithAddress } from '../../../fakes/clerk/people.ts'
import { serveClerk } from '../../../fakes/clerk/serve.ts'
import { lossy } from '../../support/lossy.ts'
import { portContract } from '../../support/port-contract.ts'
import type { Traits } from '../../support/port-contract.ts'
import { startClerkHost } from './clerk-page.ts'
import { remoteReceived, remoteSent, verbsOf } from './remote-ports.ts'

const host = startClerkHost()
const { database } = host
const roles = database.roles.map(({ key, name }) => ({ key, name }))
const clerk = {
  member: 'org:member',
  admin: 'org:admin',
  declines: false,
  tellsExpiry: false,
  foreign: 'notUsable',
} satisfies Partial<Traits>

/** An empty instance with one organization, whose administrator Ana is. */
function emptyWorld() {
  const { users, organizations, memberships, organizationInvitations } = database
  database.mails.length = 0
  for (const all of [users, organizations, memberships, organizationInvitations]) all.clear()
  const ana = addUser(database, { emailAddress: 'ana@example.com', firstName: 'Ana' })
  const organization = addOrganization(database, { name: 'Acme', admin: ana })
  return {
    ana,
    organization,
    person: async (emailAddress: string | null) => {
      const { page } = await host.openPerson(emailAddress)
      return { received: await remoteReceived(page) }
    },
    async expire(id: string) {
      const invitation = database.organizationInvitations.get(id)
      if (invitation) invitation.expiresAt = Date.now() - 60_000
    },
    mailed: () => database.mails.map(({ to }) => to),
    async isMember(emailAddress: string) {
      const user = userWithAddress(database, emailAddress)
      return (
        user !== undefined &&
        membershipOf(database, { organizationId: organization.id, userId: user.id }) !== undefined
      )
    },
  }
}

/** Ana's page, at work in the organization. */
async function openAdministrator(organizationId: string) {
  const { page } = await host.openPerson('ana@example.com')
  await page.evaluate((organization) => window.clerk.setActive({ organization }), organizationId)
  return page
}

/** Where the page's line breaks after a write; a server's that breaks has the browser send a POST again by itself. */
async function losing(page: Page) {
  let loses = false
  await page.route('**', async (route) => {
    if (!loses || route.request().method() === 'GET') return route.fallback()
    loses = false
    await route.fetch()
    return route.abort()
  })
  return () => {
    loses = true
  }
}

portContract(
  'the real @clerk/clerk-js, on either side',
  async () => {
    const world = emptyWorld()
    const page = await openAdministrator(world.organization.id)
    const loseNextWrite = await losing(page)
    return { ...world, administrator: { scope: 'clerk:ana', sent: await remoteSent(page) }, loseNextWrite }
  },
  { ...clerk, offers: ['members', 'roles'] },
)

portContract(
  'the real @clerk/backend behind a handler, and @clerk/clerk-js for whoever is invited',
  async () => {
    const world = emptyWorld()
    const secretKey = 'sk_test_example'
    const api = await serveClerk(
      async () => new Response(null, { status: 404 }),
      createBackendApi(database, { secretKey }),
    )
    onTestFinished(() => api.close())
    const handler = createInvitationsHandler({
      backend: clerkBackendInvitations(createClerkClient({ secretKey, apiUrl: api.origin })),
      authenticate: () => ({ userId: world.ana.id, organizationId: world.organization.id }),
      authorize: () => true,
      roles,
      operations: ['list', 'send', 'revoke', 'resend', 'link', 'members'],
      resendCooldown: 0,
    })
    const { answer, loseNextWrite } = lossy(handler)
    const administrator = httpInvitations({
      url: 'https://app.example.com/api/invitations',
      userId: world.ana.id,
      offers: ['resend', 'link', 'members', 'roles'],
      headers: () => ({ 'Sec-Fetch-Site': 'same-origin' }),
      fetch: (input, init) => answer(new Request(input, init)),
    })
    return { ...world, administrator, loseNextWrite }
  },
  { ...clerk, offers: ['resend', 'link', 'members', 'roles'], keepsReplaced: true },
)

it('offers over the SDK what Clerk can do, and nothing else', async () => {
  const { organization } = emptyWorld()
  const page = await openAdministrator(organization.id)
  expect(await verbsOf(page)).toEqual([
    'accept',
    'activate',
    'get',
    'isMember',
    'list',
    'members',
    'revoke',
    'roles',
    'send',
  ])
})
