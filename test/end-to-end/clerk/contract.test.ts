import { createClerkClient } from '@clerk/backend'
import { expect, it, onTestFinished } from 'vitest'
import { httpInvitations } from 'invitekit/http'
import { clerkBackendInvitations, createInvitationsHandler } from 'invitekit/server'
import { createBackendApi } from '../../../fakes/clerk/backend-api/backend-api.ts'
import { addOrganization, addUser, membershipOf, userWithAddress } from '../../../fakes/clerk/people.ts'
import { serveClerk } from '../../../fakes/clerk/serve.ts'
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

portContract(
  'the real @clerk/clerk-js, on either side',
  async () => {
    const world = emptyWorld()
    const page = await openAdministrator(world.organization.id)
    return { ...world, administrator: { scope: 'clerk:ana', sent: await remoteSent(page) } }
  },
  { ...clerk, offers: ['roles'] },
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
      operations: ['list', 'send', 'revoke', 'resend', 'link'],
      resendCooldown: 0,
    })
    const administrator = httpInvitations({
      url: 'https://app.example.com/api/invitations',
      userId: world.ana.id,
      offers: ['resend', 'link', 'roles'],
      headers: () => ({ 'Sec-Fetch-Site': 'same-origin' }),
      fetch: (input, init) => handler(new Request(input, init)),
    })
    return { ...world, administrator }
  },
  { ...clerk, offers: ['resend', 'link', 'roles'] },
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
    'revoke',
    'roles',
    'send',
  ])
})
