import type { InvitationsClient } from '../../client/client.ts'
import type { ReceivedInvitationsPort } from '../../client/received-port.ts'
import type { SentInvitationsPort } from '../../client/sent-port.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'
import { createMemoryDatabase } from './database.ts'
import type { MemoryDatabase, MemoryDatabaseOptions } from './database.ts'
import { memoryReceived } from './memory-received.ts'
import { memorySent } from './memory-sent.ts'

type OptionalVerb =
  | 'decline'
  | 'isMember'
  | 'redeem'
  | 'activate'
  | 'resend'
  | 'remove'
  | 'link'
  | 'setRole'
  | 'members'
  | 'roles'

export interface MemoryInvitationsOptions extends MemoryDatabaseOptions {
  /** A server to share with other clients; where absent, one of its own is made from the other options. */
  database?: MemoryDatabase | undefined
  /** The signed-in person's address; null where nobody is signed in. */
  emailAddress: string | null
  /** The addresses that the client tells to be verified; where absent, it leaves every question to the server. */
  emailAddresses?: readonly string[] | undefined
  /** The organization whose sent invitations this person may manage. */
  organization?: PublicOrganizationData | undefined
  /** How many drafts one call of `send` should carry. @default 10 */
  chunkSize?: number | undefined
  /** Verbs that this backend shall lack, as Clerk lacks `decline`. */
  without?: readonly OptionalVerb[] | undefined
  /** Tells the invitee nothing of what is accepted, declined or revoked, as better-auth. @default false */
  forgetful?: boolean | undefined
}

export interface MemoryInvitationsClient extends InvitationsClient {
  readonly received: ReceivedInvitationsPort
  /** The server: change its latency, faults and clock, or look into it. */
  readonly database: MemoryDatabase
}

/** Invitations kept in memory, for stories, tests and prototypes. */
export function memoryInvitations(options: MemoryInvitationsOptions): MemoryInvitationsClient {
  const { emailAddress, emailAddresses, organization, without = [], forgetful = false } = options
  const { chunkSize = 10 } = options
  const database = options.database ?? createMemoryDatabase(options)
  const received: ReceivedInvitationsPort = memoryReceived(database, emailAddress, forgetful)
  const sent: SentInvitationsPort | undefined =
    organization && memorySent(database, emailAddress, organization, chunkSize)
  for (const verb of without) {
    Reflect.deleteProperty(received, verb)
    if (sent) Reflect.deleteProperty(sent, verb)
  }
  return {
    scope: `memory:${emailAddress ?? ''}:${organization?.id ?? ''}`,
    emailAddresses,
    now: () => database.clock(),
    received,
    sent,
    database,
  }
}
