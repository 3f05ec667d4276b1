// @vitest-environment node
import { directFetch } from '../support/harness/network.ts'
import { createBetterAuthServer } from '../support/harness/better-auth-server.ts'
import { organization, people } from '../support/harness/people.ts'
import { betterAuthClient } from '../support/harness/ports.ts'
import { lossy } from '../support/lossy.ts'
import { portContract } from '../support/port-contract.ts'

// The model must do what the real better-auth does: both pass the same contract.
portContract(
  'the model of better-auth',
  async () => {
    const server = createBetterAuthServer({ clock: Date.now, empty: true })
    const { answer, loseNextWrite } = lossy(directFetch(server, people.ana))
    return {
      organization,
      administrator: betterAuthClient(answer, people.ana, organization.id),
      async person(emailAddress) {
        const person = emailAddress === null ? null : server.signUp(emailAddress)
        return betterAuthClient(directFetch(server, person), person)
      },
      expire: async (id) => server.expireOne(id),
      isMember: async (emailAddress) => server.memberships(server.signUp(emailAddress)) === 1,
      mailed: () => server.mails,
      loseNextWrite,
    }
  },
  { offers: ['resend', 'members'] },
)
