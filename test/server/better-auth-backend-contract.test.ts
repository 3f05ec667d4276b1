import { betterAuthInvitations } from 'invitekit/better-auth'
import type { BetterAuthInvitationsClient } from 'invitekit/better-auth'
import { httpInvitations } from 'invitekit/http'
import { createInvitationsHandler } from 'invitekit/server'
import { lossy } from '../support/lossy.ts'
import { portContract } from '../support/port-contract.ts'
import { startServer } from './better-auth-backend-world.ts'

const link = ({ id }: { id: string }) => `https://app.example.com/accept-invitation/${id}`
const offers = ['resend', 'link', 'members', 'roles'] as const

async function createWorld() {
  const mails: string[] = []
  const sendInvitationEmail = async ({ email }: { email: string }) => void mails.push(email)
  const server = await startServer({ sendInvitationEmail }, { link })
  const { auth, backend, browser, signUp, expire, database } = server
  const owner = await server.person('ana@example.com')
  const id = await server.found('acme', owner)

  const handler = createInvitationsHandler({
    backend,
    async authenticate({ headers }) {
      const found = await auth.api.getSession({ headers })
      const organizationId = found?.session.activeOrganizationId ?? undefined
      return found && { userId: found.user.id, organizationId }
    },
    authorize: () => true,
    roles: [
      { key: 'member', name: 'Member' },
      { key: 'admin', name: 'Admin' },
    ],
    operations: ['list', 'send', 'revoke', 'resend', 'link', 'members'],
    resendCooldown: 0,
  })

  /** `fetch` as a page of the server's own origin has it. */
  function ask(input: string | URL | Request, init?: RequestInit) {
    const request = new Request(input, init)
    request.headers.set('Cookie', owner.headers.get('cookie') ?? '')
    request.headers.set('Sec-Fetch-Site', 'same-origin')
    return answer(request)
  }

  const { answer, loseNextWrite } = lossy(handler)
  const people = new Map<string, BetterAuthInvitationsClient>()
  async function person(emailAddress: string | null) {
    if (emailAddress === null) return betterAuthInvitations(browser(), { userId: null })
    const known = people.get(emailAddress)
    if (known) return known
    const { client, user } = await signUp(emailAddress)
    const invitations = betterAuthInvitations(client, { userId: user.id })
    people.set(emailAddress, invitations)
    return invitations
  }

  const isMember = database.prepare(
    `select count(*) as members from member join user on user.id = member.userId
     where member.organizationId = ? and user.email = ?`,
  )
  return {
    organization: { id, name: 'acme' },
    administrator: httpInvitations({
      url: 'http://app.example.com/api/invitations',
      userId: owner.userId,
      organizationId: id,
      offers,
      fetch: ask,
    }),
    person,
    expire,
    isMember: async (emailAddress: string) => isMember.get(id, emailAddress)?.['members'] === 1,
    mailed: () => mails,
    loseNextWrite,
  }
}

portContract('HTTP, before a real better-auth', createWorld, { offers })
