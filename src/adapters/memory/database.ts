import { InvitationError } from '../../model/error.ts'
import type { InvitationErrorCode } from '../../model/error.ts'
import type { Role } from '../../model/role.ts'
import type { ReceivedInvitationRecord } from '../../model/user-organization-invitation.ts'

/** One invitation, with what both sides may know of it. */
export interface MemoryInvitation extends ReceivedInvitationRecord {
  createdAt: number
  updatedAt: number
  /** The link that accepts it, shown to the sender. */
  url?: string | undefined
  /** The secret of the mail's link, with which its recipient can accept it. */
  ticket?: string | undefined
}

/** A verb of either port. */
export type MemoryVerb =
  | 'list'
  | 'get'
  | 'accept'
  | 'decline'
  | 'isMember'
  | 'activate'
  | 'redeem'
  | 'send'
  | 'revoke'
  | 'resend'
  | 'remove'
  | 'link'
  | 'setRole'
  | 'members'
  | 'roles'

/** A failure to answer with: `before` the write is carried out, or `after` it (the answer is lost). */
export interface MemoryFault {
  code: InvitationErrorCode
  when?: 'before' | 'after'
  /** How many calls fail before the next one works again; all where absent. */
  times?: number
}

/** One mail that went out. */
export interface MemoryMail {
  /** In lower case. */
  emailAddress: string
  /** The invitation that it brings. */
  id: string
}

export interface MemoryDatabaseOptions {
  invitations?: readonly MemoryInvitation[] | undefined
  /** How long each answer takes, in milliseconds; `Infinity` never answers. @default 0 */
  latency?: number | undefined
  /** Verbs that fail, until the entry is deleted or its `times` are over. */
  faults?: Partial<Record<MemoryVerb, MemoryFault>> | undefined
  /** Addresses that can't be sent to, in lower case, and what the server says of each. */
  refusals?: Iterable<readonly [emailAddress: string, code: InvitationErrorCode]> | undefined
  /** The time, in milliseconds since 1970. @default Date.now */
  clock?: (() => number) | undefined
}

/** The server behind the memory clients. Several clients over one database are several people or tabs. */
export interface MemoryDatabase {
  readonly invitations: Map<string, MemoryInvitation>
  /** Who belongs where: `organizationId` to addresses in lower case. */
  readonly members: Map<string, Set<string>>
  /** Who works in which organization: address to `organizationId`. */
  readonly active: Map<string, string>
  /** The roles that an administrator may give. */
  readonly roles: readonly Role[]
  /** Every request, in the order in which it arrived. */
  readonly requests: MemoryVerb[]
  readonly faults: Partial<Record<MemoryVerb, MemoryFault>>
  /** Addresses that can't be sent to, in lower case: `send` and `resend` fail for them, and mail nothing. */
  readonly refusals: Map<string, InvitationErrorCode>
  /** Every mail: one for each invitation that was sent, and one for each time that it was sent again. */
  readonly mails: MemoryMail[]
  latency: number
  clock: () => number
  /** Answers one request: waits, fails or works, as the settings above say. */
  answer<Result>(verb: MemoryVerb, work: () => Result, signal?: AbortSignal): Promise<Result>
}

/** A server in memory, whose latency, faults and clock can be set at any time. */
export function createMemoryDatabase(options: MemoryDatabaseOptions = {}): MemoryDatabase {
  return {
    invitations: new Map(options.invitations?.map((invitation) => [invitation.id, { ...invitation }])),
    members: new Map(),
    active: new Map(),
    roles: [
      { key: 'member', name: 'Member' },
      { key: 'admin', name: 'Admin' },
    ],
    requests: [],
    faults: { ...options.faults },
    refusals: new Map(options.refusals),
    mails: [],
    latency: options.latency ?? 0,
    clock: options.clock ?? Date.now,
    async answer(verb, work, signal) {
      this.requests.push(verb)
      const fault = takeFault(this.faults, verb)
      await wait(this.latency, signal)
      if (fault && fault.when !== 'after') throw failure(fault)
      const result = work()
      if (fault) throw failure(fault)
      return result
    },
  }
}

/** The fault that a call of this verb meets, and counts it. */
function takeFault(faults: MemoryDatabase['faults'], verb: MemoryVerb): MemoryFault | undefined {
  const fault = faults[verb]
  if (fault?.times === undefined) return fault
  if (fault.times > 1) faults[verb] = { ...fault, times: fault.times - 1 }
  else delete faults[verb]
  return fault.times > 0 ? fault : undefined
}

/** A backend that refuses for a reason of its own says so with a status; without one, nobody knows what happened. */
export function failure({ code }: Pick<MemoryFault, 'code'>): InvitationError {
  return new InvitationError(code, code === 'other' ? { status: 400 } : {})
}

/** Resolves after `latency` milliseconds, rejects as soon as the signal aborts. */
function wait(latency: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(latency) ? setTimeout(resolve, latency) : undefined
    const abort = () => {
      clearTimeout(timer)
      reject(new InvitationError('network', { cause: signal?.reason }))
    }
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort, { once: true })
  })
}
