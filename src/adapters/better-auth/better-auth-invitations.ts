import { behind, sentBehind } from '../shared/behind.ts'
import type { InvitationsClient } from '../../client/client.ts'
import type { ReceivedInvitationsPort } from '../../client/received-port.ts'
import type { SentInvitationsPort } from '../../client/sent-port.ts'
import type { BetterAuthClient } from './auth-client.ts'
import type { BetterAuthSent } from './better-auth-sent.ts'
import { betterAuthReceived } from './better-auth-received.ts'
import { connect } from './call.ts'

export interface BetterAuthInvitationsOptions {
  /** The signed-in person's id, or null where nobody is: keeps one person's cache from the next one's. */
  userId: string | null
  /** The organization whose sent invitations this person may manage; without it there is no sent side. */
  organizationId?: string | undefined
  /**
   * The signed-in person's verified addresses. Where they are given, an invitation to any other is shown as one for
   * another account; the server has the last word.
   */
  emailAddresses?: readonly string[] | undefined
}

export interface BetterAuthInvitationsClient extends InvitationsClient {
  readonly received: ReceivedInvitationsPort
  readonly now: () => number
}

/**
 * Invitations of better-auth's organization plugin.
 *
 * @param authClient The host's own `createAuthClient({ plugins: [organizationClient()] })`.
 */
export function betterAuthInvitations(
  authClient: BetterAuthClient,
  { userId, organizationId, emailAddresses }: BetterAuthInvitationsOptions,
): BetterAuthInvitationsClient {
  const connection = connect()
  return {
    scope: `better-auth:${userId ?? ''}:${organizationId ?? ''}`,
    emailAddresses,
    now: connection.now,
    received: betterAuthReceived(authClient, connection, userId),
    sent:
      organizationId === undefined
        ? undefined
        : sentFrom(
            behind(async () => {
              const { betterAuthSent } = await import('./better-auth-sent.ts')
              return betterAuthSent(authClient, connection, organizationId)
            }),
          ),
  }
}

/** Five drafts a call, because each is a request of its own, which better-auth answers once the mail is on its way. */
function sentFrom(port: () => Promise<BetterAuthSent>): SentInvitationsPort {
  return { chunkSize: 5, ...sentBehind(port), resend: async (id) => (await port()).resend(id) }
}
