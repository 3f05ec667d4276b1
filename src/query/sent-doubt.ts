import type { Invitation, InvitationRecord } from '../model/invitation.ts'
import type { Presser } from './acceptances.ts'
import { cachedInvitations } from './sent-cache.ts'

/** What an invitation was before it was mailed again, as far as that is known. */
type Before = Pick<Invitation, 'id' | 'expiresAt'> & { updatedAt?: number | undefined }

/** What was known before something was sent whose answer is lost: what is there besides is new. */
export interface SentDoubt {
  /** The ids that the address had. */
  readonly known: ReadonlySet<string>
  /** When that was, in milliseconds since 1970. */
  readonly at: number
  /** What was to be mailed again. */
  readonly before?: Before | undefined
  /** Whether only what is newer than that counts: no answer was lost, so what is there may be somebody else's. */
  readonly exact?: boolean | undefined
}

/** By how much the clocks of the device and the server may differ, in milliseconds. */
const slack = 600_000

/** What is known now of an address, before something is sent to it. */
export function doubtOf(presser: Presser, emailAddress = '', before?: Before): SentDoubt {
  const address = emailAddress.toLowerCase()
  const ids = cachedInvitations(presser)
    .filter((record) => record.emailAddress.toLowerCase() === address)
    .map(({ id }) => id)
  return {
    known: new Set([...ids, ...(before ? [before.id] : [])]),
    at: (presser.client.now ?? Date.now)(),
    before,
  }
}

/** Whether this invitation tells that a mail went out. Ids tell first, because clocks differ. */
export function tellsOfMail(record: InvitationRecord, { known, at, before, exact }: SentDoubt): boolean {
  const { id, status, createdAt, updatedAt, expiresAt } = record
  const isPending = status === 'pending'
  if (id === before?.id) {
    return isPending && (differs(updatedAt, before.updatedAt) || differs(expiresAt, before.expiresAt))
  }
  if (known.has(id)) return false
  return exact ? (createdAt ?? 0) >= at : isPending || (createdAt ?? 0) >= at - slack
}

function differs(now: number | null | undefined, before: number | undefined): boolean {
  return Number.isFinite(before) && now !== before
}
