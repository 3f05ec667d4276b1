import { InvitationError } from '../../../model/error.ts'
import type { InvitationDraft, InvitationRecord } from '../../../model/invitation.ts'
import { isOneOf } from '../../../model/is-one-of.ts'
import { isSafeId } from '../../../model/is-safe-id.ts'
import { safeUrl } from '../../../model/safe-url.ts'
import type { SendOutcome } from '../../../model/send-outcome.ts'
import { sendInChunks } from '../send-in-chunks.ts'
import type { ReadPending, SendChunk } from '../send-in-chunks.ts'
import type { Budget } from './budget.ts'
import { readBulk, readInvitation } from './decode.ts'

/** How many addresses Clerk's bulk calls take. */
const chunkSize = 10

/** How one backend's invitations are made. */
interface Sending<New> {
  budget: Budget
  /** Whose budget it is. */
  tenant: () => string
  make: (draft: InvitationDraft) => New
  create: (invitation: New) => Promise<unknown>
  createBulk: (invitations: New[]) => Promise<unknown>
  readPending: ReadPending
}

/** Sends drafts as far as the budget goes, with as few calls as it takes. */
export function sendWithin<New>(
  drafts: readonly InvitationDraft[],
  { budget, tenant, make, create, createBulk, readPending }: Sending<New>,
): Promise<SendOutcome[]> {
  const sendChunk: SendChunk = async (role, emailAddresses) => {
    const invitations = emailAddresses.map((emailAddress) => make({ emailAddress, role }))
    const [first, ...others] = invitations
    if (first === undefined) return []
    const alone = others.length === 0
    budget.spend(tenant(), alone ? 'single' : 'bulk')
    const answer = await budget.watch(() => (alone ? create(first) : createBulk(invitations)))
    return alone ? [readInvitation(answer)] : readBulk(answer)
  }
  return sendInChunks(drafts, chunkSize, sendChunk, readPending)
}

/** @throws InvitationError – `notUsable` for an id that would lead to another address of the API. */
export function assertId(id: string) {
  if (!isSafeId(id)) throw new InvitationError('notUsable')
}

/** @throws InvitationError – `notUsable` for what was accepted or revoked: nothing can be done with it. */
export function assertOpen({ status }: InvitationRecord) {
  if (!isOneOf(['pending', 'expired'], status)) throw new InvitationError('notUsable')
}

/** @throws InvitationError – `unconfirmed` where Clerk says that all is well, and then something else. */
export function assertRevoked(record: InvitationRecord): InvitationRecord {
  if (record.status !== 'revoked') throw new InvitationError('unconfirmed')
  return record
}

/** The link of a pending invitation. @throws InvitationError – `notUsable` where there is none to follow. */
export function linkOf({ status }: InvitationRecord, url: string): string {
  const link = status === 'pending' ? safeUrl(url) : undefined
  if (link === undefined) throw new InvitationError('notUsable')
  return link
}
