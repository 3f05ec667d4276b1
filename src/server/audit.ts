import type { InvitationsSession } from '../client/backend.ts'
import type { InvitationErrorCode } from '../model/error.ts'
import type { Operation } from '../protocol/operation.ts'

/** Whom or what a request was about. */
export interface AuditTarget {
  /**
   * The SHA-256, in hexadecimal digits, of `organizationId:address` or `organizationId:id` in lower case: enough to find
   * an address that one knows, too little to learn one.
   */
  hash: string
  /**
   * Of a send that was answered: why this address was not invited, or why nobody knows; absent where it was. Absent for
   * all else too, where the event's own `code` says it.
   */
  code?: InvitationErrorCode | undefined
}

/** One request, and what became of it. */
export interface AuditEvent {
  /** The `requestId` that the answer names where it is a refusal. */
  requestId: string
  /** In milliseconds since 1970. */
  at: number
  /** Null where the request was refused before it was read. */
  operation: Operation | 'roles' | null
  scope: 'application' | 'organization'
  /** The person's id; null where nobody is signed in, or it was refused before that was asked. */
  actor: string | null
  organizationId: string | null
  /**
   * `denied` where the backend was not asked to do it, `failed` where it was asked in vain or something broke. A send is
   * `allowed` where one address at least was invited, `failed` where none was and the backend was asked for one.
   */
  outcome: 'allowed' | 'denied' | 'failed'
  /** Why not; absent where it was allowed. */
  code?: InvitationErrorCode | undefined
  targets: readonly AuditTarget[]
}

/** What becomes known of a request while it is answered. */
export interface Trail {
  readonly requestId: string
  session: InvitationsSession | null
  operation: AuditEvent['operation']
  /** Addresses or ids in clear. */
  targets: readonly { name: string; code?: InvitationErrorCode | undefined }[]
}

/** The event for a request that is over. */
export async function auditEvent(
  { requestId, session, operation, targets }: Trail,
  scope: AuditEvent['scope'],
  failure: { code: InvitationErrorCode; failed: boolean } | undefined,
): Promise<AuditEvent> {
  const organizationId = (scope === 'organization' && session?.organizationId) || null
  return {
    requestId,
    at: Date.now(),
    operation,
    scope,
    actor: session?.userId ?? null,
    organizationId,
    outcome: failure ? (failure.failed ? 'failed' : 'denied') : 'allowed',
    ...(failure && { code: failure.code }),
    targets: await Promise.all(
      targets.map(async ({ name, code: own }) => ({
        hash: await hashOf(`${organizationId ?? ''}:${name.trim()}`),
        ...(own && { code: own }),
      })),
    ),
  }
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.toLowerCase()))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
