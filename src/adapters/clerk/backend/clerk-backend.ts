import type { InvitationsBackend } from '../../../client/backend.ts'
import { applicationInvitations } from './application-invitations.ts'
import { createBudget } from './budget.ts'
import type { ClerkBackendClient } from './clerk-client.ts'
import type { ClerkBackendOptions } from './options.ts'
import { organizationInvitations } from './organization-invitations.ts'

/**
 * Clerk's sent invitations, by its Backend API: for `createInvitationsHandler`, on a server. Whoever gets that far may
 * do everything, so the handler has to ask who they are.
 *
 * @param client The host's own `createClerkClient({ secretKey })`, or what its framework's `await clerkClient()` gives.
 */
export function clerkBackendInvitations(
  client: ClerkBackendClient,
  options: ClerkBackendOptions = {},
): InvitationsBackend {
  if (options.scope === 'application') {
    const { scope, budget: share = 1, now = Date.now, ...settings } = options
    const budget = createBudget({ limits: { single: 100, bulk: 25 }, share, now })
    const port = applicationInvitations(client, settings, budget)
    return { scope, connect: () => port }
  }
  const { scope = 'organization', budget: share = 0.2, now = Date.now, ...settings } = options
  const budget = createBudget({ limits: { single: 250, bulk: 50 }, share, now })
  return { scope, connect: ({ session }) => organizationInvitations(client, settings, budget, session) }
}
