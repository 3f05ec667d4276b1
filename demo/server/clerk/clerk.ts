import { createClerkDatabase } from '../../../fakes/clerk/database.ts'
import type { ClerkDatabase } from '../../../fakes/clerk/database.ts'
import { createFrontendApi } from '../../../fakes/clerk/frontend-api/frontend-api.ts'
import type { ClerkUser } from '../../../fakes/clerk/records.ts'
import { proxyPath } from '../../../fakes/clerk/serve.ts'
import type { Mail } from '../outbox.ts'
import { createDoor } from './door.ts'
import { seedClerk } from './seed.ts'

/**
 * The demo's Clerk: a fake of its Frontend API, with the same people and organizations as better-auth has. It is kept
 * in memory, so every start begins afresh, and it asks nobody for anything.
 *
 * @param url The address of the demo, without a slash at its end.
 */
export function createDemoClerk(url: string) {
  const database = createClerkDatabase({ frontendApi: url + proxyPath })
  seedClerk(database)
  // A link leads to Clerk’s pages, whichever backend the browser showed last.
  const api = createFrontendApi(database, { homeUrl: '/accept?backend=clerk' })
  return { door: createDoor(database, api), mails: () => mailsOf(database) }
}

/** The demo's Clerk, as its server sees it. */
export type DemoClerk = ReturnType<typeof createDemoClerk>

/** Every mail that Clerk would have sent, newest first. */
function mailsOf({ mails, organizationInvitations, organizations, users }: ClerkDatabase): Mail[] {
  return mails
    .map(({ to, invitationId, url, sentAt }, index) => {
      const invitation = organizationInvitations.get(invitationId)
      const organization = organizations.get(invitation?.organizationId ?? '')
      const inviter = users.get(invitation?.inviterId ?? '')
      const subject = `${nameOf(inviter)} invited you to join ${organization?.name ?? 'an organization'}`
      const body = `${subject}.\n\nAccept the invitation:\n${url}`
      return { id: index, to, subject, body, link: url, sentAt: new Date(sentAt).toISOString() }
    })
    .toReversed()
}

function nameOf(inviter: ClerkUser | undefined) {
  if (!inviter) return 'Someone'
  return [inviter.firstName, inviter.lastName].filter(Boolean).join(' ') || inviter.emailAddress
}
