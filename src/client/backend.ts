import type { SentInvitationsPort } from './sent-port.ts'

/** Who is asking, as the host's own `authenticate` has verified it. */
export interface InvitationsSession {
  userId: string
  /** The organization that they work in: nothing but the verified session may say so. None where null. */
  organizationId?: string | null | undefined
}

/** One request's session, and the headers that it came with, for backends that ask for its cookies themselves. */
export interface BackendContext<Session extends InvitationsSession = InvitationsSession> {
  session: Session
  headers: Headers
}

/** The sent invitations of a server, before it is known who asks for them. */
export interface InvitationsBackend<Session extends InvitationsSession = InvitationsSession> {
  /** Whether these are all invitations to the application, or those of one organization at a time. */
  readonly scope: 'application' | 'organization'
  /** The invitations that this session may reach: in the scope `organization`, those of its organization alone. */
  connect(context: BackendContext<Session>): SentInvitationsPort
}
