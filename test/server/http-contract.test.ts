import { httpInvitations } from 'invitekit/http'
import { createInvitationsHandler } from 'invitekit/server'
import { createMemoryDatabase, exampleOrganization, memoryInvitations } from 'invitekit/testing'
import { memoryBackend } from '../support/memory-backend.ts'
import { portContract } from '../support/port-contract.ts'

const url = 'https://app.example.com/api/invitations'

portContract(
  'http, to a handler over memory',
  async () => {
    const database = createMemoryDatabase()
    const organization = exampleOrganization()
    const handler = createInvitationsHandler({
      backend: memoryBackend(database, [organization]),
      authenticate: () => ({ userId: 'ana', organizationId: organization.id }),
      authorize: ({ session }) => session.userId === 'ana',
      roles: database.roles,
      operations: ['list', 'send', 'revoke', 'resend', 'remove', 'link'],
      resendCooldown: 0,
    })
    return {
      organization,
      administrator: httpInvitations({
        url,
        userId: 'ana',
        offers: ['resend', 'remove', 'link', 'roles'],
        headers: () => ({ 'Sec-Fetch-Site': 'same-origin' }),
        fetch: (input, init) => handler(new Request(input, init)),
      }),
      person: async (emailAddress) => memoryInvitations({ database, emailAddress }),
      expire: async (id) => {
        const invitation = database.invitations.get(id)
        if (invitation) invitation.expiresAt = Date.now() - 60_000
      },
      isMember: async (emailAddress) => database.members.get(organization.id)?.has(emailAddress) ?? false,
    }
  },
  { offers: ['resend', 'remove', 'link', 'roles'] },
)
