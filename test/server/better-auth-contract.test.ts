import { betterAuthInvitations } from 'invitekit/better-auth'
import { portContract } from '../support/port-contract.ts'
import { startBetterAuth } from '../support/better-auth.ts'

portContract(
  'a real better-auth',
  async () => {
    const mails: string[] = []
    const sendInvitationEmail = async ({ email }: { email: string }) => void mails.push(email)
    const { database, browser, signUp, expire, loseNextWrite } = await startBetterAuth({
      sendInvitationEmail,
    })
    const { client, user } = await signUp('ana@example.com', 'Ana Lima')
    const { data: organization } = await client.organization.create({ name: 'Acme, Inc.', slug: 'acme' })
    if (!organization) throw new Error('The organization was not created.')

    const isMember = database.prepare(
      `select count(*) as members from member join user on user.id = member.userId
     where member.organizationId = ? and user.email = ?`,
    )
    return {
      organization,
      administrator: betterAuthInvitations(client, { userId: user.id, organizationId: organization.id }),
      person: async (emailAddress) => {
        if (emailAddress === null) return betterAuthInvitations(browser(), { userId: null })
        const person = await signUp(emailAddress)
        return betterAuthInvitations(person.client, { userId: person.user.id })
      },
      expire,
      isMember: async (emailAddress) => isMember.get(organization.id, emailAddress)?.['members'] === 1,
      mailed: () => mails,
      loseNextWrite,
    }
  },
  { offers: ['resend', 'members'] },
)
