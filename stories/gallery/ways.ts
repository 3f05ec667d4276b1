import type { AcceptanceState, InvitationErrorCode } from 'invitekit'
import type { MemoryInvitation } from 'invitekit/testing'
import { exampleNow } from 'invitekit/testing'

/** How an invitation comes to be in a state. */
export interface Way {
  /** What is read of it. */
  reads?: Partial<MemoryInvitation>
  /** What a person presses then. */
  presses?: 'accept' | 'decline'
  /** What the press fails with; `never` is not answered at all. Where absent, it works. */
  fails?: InvitationErrorCode | 'never'
  /** What reading it fails with after the press. */
  thenReads?: InvitationErrorCode
}

function refused(fails: InvitationErrorCode): Way {
  return { presses: 'accept', fails }
}

/** The way into every state. A state that the model gets and that has no way here does not compile. */
export const ways = {
  idle: {},
  accepting: { presses: 'accept', fails: 'never' },
  declining: { presses: 'decline', fails: 'never' },
  joined: { presses: 'accept' },
  declined: { presses: 'decline' },
  expired: { reads: { expiresAt: exampleNow - 60_000 } },
  revoked: { reads: { status: 'revoked' } },
  unrecognised: { reads: { status: 'on_hold' } },
  signedOut: refused('signedOut'),
  wrongAccount: refused('wrongAccount'),
  unverified: refused('unverified'),
  forbidden: refused('forbidden'),
  limitReached: refused('limitReached'),
  rateLimited: refused('rateLimited'),
  notUsable: { ...refused('notUsable'), thenReads: 'notUsable' },
  inviterGone: refused('inviterGone'),
  organizationGone: refused('organizationGone'),
  offline: refused('offline'),
  notSent: refused('notSent'),
  changed: refused('changed'),
  framed: refused('framed'),
  unsupported: refused('unsupported'),
  failed: refused('other'),
  unknown: { ...refused('malformed'), thenReads: 'malformed' },
} as const satisfies Record<AcceptanceState, Way>

const byState: ReadonlyMap<string, Way> = new Map(Object.entries(ways))

/** The way that an invitation goes whose id is a state; any other stays as it is read. */
export function wayOf(id: string): Way {
  return byState.get(id) ?? {}
}
