import type { InvitationsBackend, InvitationsSession } from '../client/backend.ts'
import { Refusal } from './refusal.ts'

/**
 * Refuses a page that was made for another session, whose cookie has changed in another tab: its buttons would act for
 * somebody else. What the page says is compared and used for nothing else, so it can't let anybody in.
 *
 * @param told What `sessionHeader` says, where it is there.
 * @throws Refusal
 */
export function checkMadeFor(
  told: string | null,
  { userId, organizationId }: InvitationsSession,
  scope: InvitationsBackend['scope'],
): void {
  if (told === null) return
  const [user, ...organization] = told.split('/')
  if (user !== encodeURIComponent(userId)) throw new Refusal('signedOut')
  if (scope === 'application' || organization.length === 0) return
  if (organization.join('/') !== encodeURIComponent(organizationId ?? '') || !organizationId) {
    throw new Refusal('changed')
  }
}
