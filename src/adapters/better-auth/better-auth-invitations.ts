import type { InvitationsClient } from '../../client/client.ts'
import type { ReceivedInvitationsPort } from '../../client/received-port.ts'
import type { BetterAuthClient } from './auth-client.ts'
import { betterAuthReceived } from './better-auth-received.ts'
import { betterAuthSent } from './better-auth-sent.ts'

export interface BetterAuthInvitationsOptions {
  /** The signed-in person's id, or null where nobody is: keeps one person's cache from the next one's. */
  userId: string | null
  /** The organization whose sent invitations this person may manage; without it there is no sent side. */
  organizationId?: string | undefined
}

export interface BetterAuthInvitationsClient extends InvitationsClient {
  readonly received: ReceivedInvitationsPort
}

/**
 * Invitations of better-auth's organization plugin.
 *
 * @param authClient The host's own `createAuthClient({ plugins: [organizationClient()] })`.
 */
export function betterAuthInvitations(
  authClient: BetterAuthClient,
  { userId, organizationId }: BetterAuthInvitationsOptions,
): BetterAuthInvitationsClient {
  return {
    scope: `better-auth:${userId ?? ''}:${organizationId ?? ''}`,
    received: betterAuthReceived(authClient),
    sent: organizationId === undefined ? undefined : betterAuthSent(authClient, organizationId),
  }
}
