import { httpInvitations } from 'invitekit/http'
import { createInvitationsHandler } from 'invitekit/server'
import { createMemoryDatabase, exampleOrganization, memoryInvitations } from 'invitekit/testing'
import { allOperations } from '../support/handler.ts'
import { lossy } from '../support/lossy.ts'
import { memoryBackend } from '../support/memory-backend.ts'
import { portContract } from '../support/port-contract.ts'

const offers = ['resend', 'remove', 'link', 'setRole', 'members', 'roles'] as const

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
      operations: allOperations,
      resendCooldown: 0,
    })
    const { answer, loseNextWrite } = lossy(handler)
    return {
      organization,
      administrator: httpInvitations({
        url,
        userId: 'ana',
        offers,
        headers: () => ({ 'Sec-Fetch-Site': 'same-origin' }),
        fetch: (input, init) => answer(new Request(input, init)),
      }),
      person: async (emailAddress) => memoryInvitations({ database, emailAddress }),
      expire: async (id) => {
        const invitation = database.invitations.get(id)
        if (invitation) invitation.expiresAt = Date.now() - 60_000
      },
      isMember: async (emailAddress) => database.members.get(organization.id)?.has(emailAddress) ?? false,
      mailed: () => database.mails.map(({ emailAddress }) => emailAddress),
      loseNextWrite,
    }
  },
  { offers },
)
