import { behind, sentBehind } from '../shared/behind.ts'
import type { InvitationsClient } from '../../client/client.ts'
import type { ReceivedInvitationsPort } from '../../client/received-port.ts'
import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { connect } from './connect.ts'
import type { Connection } from './connect.ts'
import type { ClerkInstance, ClerkOrganization } from './clerk-instance.ts'
import { clerkReceived } from './clerk-received.ts'

export interface ClerkInvitationsClient extends InvitationsClient {
  readonly received: ReceivedInvitationsPort
}

/**
 * Clerk's invitations, seen by whoever is signed in at this moment: those that they received, and those of the
 * organization that they work in. Once somebody else is signed in it asks for nothing more; `clerkInvitationsStore`
 * has the next one's.
 *
 * @param clerk The host's own, loaded.
 */
export function clerkInvitations(clerk: ClerkInstance): ClerkInvitationsClient {
  const { user, organization } = clerk
  const connection = connect(clerk)
  return {
    // Not the organization: joining one switches to it, and what was joined must stay in sight.
    scope: `clerk:${user?.id ?? ''}`,
    emailAddresses: user?.emailAddresses
      .filter(({ verification }) => verification.status === 'verified')
      .map(({ emailAddress }) => emailAddress),
    received: clerkReceived(clerk, connection),
    sent: user && organization ? sentFrom(organization, connection) : undefined,
  }
}

function sentFrom(organization: ClerkOrganization, connection: Connection): SentInvitationsPort {
  const port = behind(async () => (await import('./clerk-sent.ts')).clerkSent(organization, connection))
  return {
    organizationId: organization.id,
    chunkSize: 10,
    ...sentBehind(port),
    roles: async (signal) => (await port()).roles(signal),
  }
}
