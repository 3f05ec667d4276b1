import { createMemoryDatabase, exampleOrganization, memoryInvitations } from 'invitekit/testing'
import { portContract } from '../support/port-contract.ts'

portContract(
  'memory',
  async () => {
    const database = createMemoryDatabase()
    const organization = exampleOrganization()
    return {
      organization,
      administrator: memoryInvitations({ database, emailAddress: 'ana@example.com', organization }),
      person: async (emailAddress) => memoryInvitations({ database, emailAddress }),
      expire: async (id) => {
        const invitation = database.invitations.get(id)
        if (invitation) invitation.expiresAt = Date.now() - 60_000
      },
      isMember: async (emailAddress) => database.members.get(organization.id)?.has(emailAddress) ?? false,
      mailed: () => database.mails.map(({ emailAddress }) => emailAddress),
      loseNextWrite: () => {
        const lost = { code: 'network', when: 'after', times: 1 } as const
        Object.assign(database.faults, { send: lost, revoke: lost, resend: lost })
      },
    }
  },
  { offers: ['resend', 'remove', 'link', 'setRole', 'members', 'roles'] },
)
