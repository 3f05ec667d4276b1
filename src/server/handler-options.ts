import type { InvitationsBackend, InvitationsSession } from '../client/backend.ts'
import type { Role } from '../model/role.ts'
import type { Operation } from '../protocol/operation.ts'
import type { AuditEvent } from './audit.ts'

/** What `authorize` is asked. */
export interface AuthorizeQuestion<Session extends InvitationsSession> {
  session: Session
  operation: Operation
  scope: 'application' | 'organization'
  /** Its body has been read. */
  request: Request
}

/**
 * What `rateLimit` is asked, before the request is read: first with null, before `authenticate` is bothered, then with the
 * session of who is signed in.
 */
export interface RateLimitQuestion<Session extends InvitationsSession> {
  session: Session | null
  /** A `GET` reads, a `POST` writes. Leave its body unread. */
  request: Request
}

export interface InvitationsHandlerOptions<Session extends InvitationsSession = InvitationsSession> {
  /** Where the invitations are, such as `clerkBackendInvitations(…)`. */
  backend: InvitationsBackend<NoInfer<Session>>
  /** The verified session of a request, or null where nobody is signed in. Leave the request's body unread. */
  authenticate: (request: Request) => Session | null | Promise<Session | null>
  /** Whether this person may do this. Nothing but `true` allows it. */
  authorize: (question: AuthorizeQuestion<Session>) => boolean | Promise<boolean>
  /** The roles that this person may give. Leave them out in the scope `application`, which has none. */
  roles?: readonly Role[] | ((session: Session) => readonly Role[] | Promise<readonly Role[]>) | undefined
  /**
   * What can be asked at all. `remove` erases, `link` hands out an address with which anybody can accept, `setRole`
   * changes what somebody was promised, and `members` tells the addresses of up to 5,000 members: all four are off by default.
   *
   * @default ['list', 'send', 'revoke', 'resend']
   */
  operations?: readonly Operation[] | undefined
  /**
   * The origins of the host's pages, such as `https://app.example.com`, where a proxy in front of this server hides
   * them. The origin of the request's own address is always one.
   */
  origins?: readonly string[] | undefined
  /**
   * How long this address or person has to wait, in milliseconds, or null. `memoryRateLimit()` is one.
   *
   * @default nobody waits
   */
  rateLimit?:
    | ((
        question: RateLimitQuestion<Session>,
      ) => { retryAfter: number } | null | Promise<{ retryAfter: number } | null>)
    | undefined
  /**
   * How long an invitation that was mailed again can't be so once more, in milliseconds. Besides, no organization mails
   * one address more than five times in 24 hours, first mails and repeated ones together. This handler remembers both in
   * memory, so make one for all requests; each process counts by itself.
   *
   * @default 60_000
   */
  resendCooldown?: number | undefined
  /**
   * How many invitations of one organization may be pending at a time; `false` where nobody counts. Where the backend
   * tells no total, no more than 100 are counted. Requests that one process answers at once don't exceed it together;
   * those of several processes may.
   *
   * @default 1000 in the scope `organization`
   */
  pendingLimit?: number | false | undefined
  /**
   * How long the backend may take, in milliseconds. A send is answered then with what is known of each address: `timeout`
   * for those under way, `notSent` for the rest.
   *
   * @default 10_000
   */
  timeout?: number | undefined
  /** Told of each request, whether it was allowed or not, before it is answered. Where this throws, the answer is 500. */
  onAudit?: ((event: AuditEvent) => void | Promise<void>) | undefined
  /** Told of what the host should look into: hooks that throw, and a backend that fails. Nothing else logs anything. */
  onError?: ((event: { error: unknown; requestId: string }) => void | Promise<void>) | undefined
}
