import type { ClerkInstance } from './clerk-instance.ts'
import { clerkInvitations } from './clerk-invitations.ts'
import type { ClerkInvitationsClient } from './clerk-invitations.ts'

/** What React's `useSyncExternalStore` takes. */
export interface ClerkInvitationsStore {
  /** Calls the listener when another person or organization may be there. Gives back what ends that. */
  subscribe: (listener: () => void) => () => void
  /** The client of whoever is signed in: the same one for as long as they are; null until Clerk has loaded. */
  getSnapshot: () => ClerkInvitationsClient | null
}

/** Follows Clerk's session: signing in and out, another account, another organization, another verified address. */
export function clerkInvitationsStore(clerk: ClerkInstance): ClerkInvitationsStore {
  let client: ClerkInvitationsClient | null = null
  let shown = ''

  return {
    subscribe: (listener) => clerk.addListener(listener),
    getSnapshot() {
      // Undefined while Clerk loads, and for a moment whenever it changes something: nobody has left by that.
      if (!clerk.loaded || clerk.user === undefined) return client
      const next = clerkInvitations(clerk)
      const who = JSON.stringify([next.scope, next.sent?.organizationId, next.emailAddresses])
      if (who !== shown) [client, shown] = [next, who]
      return client
    },
  }
}
