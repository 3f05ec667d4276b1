import { memoryInvitations, createMemoryDatabase } from 'invitekit/memory'
import { createInvitationsHandler } from 'invitekit/server'
import type { InvitationsBackend } from 'invitekit/server'

/** Who asks: the cookie `session=ana.acme` is Ana's, who works at Acme. A real host would verify it. */
function sessionOf({ headers }: Request) {
  const [, userId, organizationId] = /session=(\w+)\.(\w+)/.exec(headers.get('Cookie') ?? '') ?? []
  return userId ? { userId, organizationId } : null
}

/** The invitations of some organizations in memory, which everybody may manage but the one who is called `guest`. */
export function createExampleHandler() {
  const database = createMemoryDatabase()
  const backend: InvitationsBackend = {
    scope: 'organization',
    connect({ session: { userId, organizationId } }) {
      const id = organizationId ?? ''
      const organization = { id, name: id, slug: id, hasImage: false, imageUrl: '' }
      const { sent } = memoryInvitations({ database, emailAddress: `${userId}@example.com`, organization })
      if (!sent) throw new Error('There is no organization.')
      return sent
    },
  }
  return createInvitationsHandler({
    backend,
    authenticate: sessionOf,
    authorize: ({ session }) => session.userId !== 'guest',
    roles: [{ key: 'member', name: 'Member' }],
    rateLimit: ({ session }) => (session?.userId === 'hasty' ? { retryAfter: 30_000 } : null),
  })
}
