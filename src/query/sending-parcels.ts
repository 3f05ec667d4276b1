import { toInvitation } from '../model/invitation.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import type { PlannedDraft } from '../model/recipients/plan-invitations.ts'
import type { Presser } from './acceptances.ts'
import { findSent } from './find-sent.ts'
import { cool } from './sent-cooldown.ts'
import { doubtOf } from './sent-doubt.ts'
import type { SentDoubt } from './sent-doubt.ts'
import type { SentProgresses } from './sent-progress.ts'
import type { SendingOutcome } from '../model/sending.ts'

/** For how long what was sent is not mailed again, in milliseconds. */
const cooldown = 60_000

/** One draft on its way. */
export interface Parcel {
  readonly draft: PlannedDraft
  /** In lower case. */
  readonly address: string
  /** Whether the backend mails again one that is there. */
  readonly renews: boolean
  readonly wasCancelled: boolean
  /** What was known before it was first sent. */
  doubt: SentDoubt
  outcome: SendingOutcome
  /** Whether its answer may be that of another sending of the same draft, or is lost. */
  isDoubtful: boolean
}

/** The drafts that are to be sent, each address once. */
export function pack(progresses: SentProgresses, presser: Presser): Parcel[] {
  const parcels = new Map<string, Parcel>()
  for (const outcome of progresses.sending().outcomes) {
    const { draft, state } = outcome
    const address = draft.emailAddress.trim().toLowerCase()
    if (parcels.has(address)) continue
    const renews = draft.invitation !== undefined && presser.client.sent?.resend !== undefined
    parcels.set(address, {
      draft,
      address,
      renews,
      wasCancelled: state === 'cancelled',
      doubt: progresses.doubted.get(address) ?? doubtOf(presser, address, draft.invitation),
      outcome,
      isDoubtful: false,
    })
  }
  return [...parcels.values()]
}

/** Tells what became of a parcel. */
export function settle(parcel: Parcel, outcome: Omit<SendingOutcome, 'draft'>): void {
  parcel.outcome = { draft: parcel.draft, ...outcome }
}

/** Tells that a parcel was mailed, and mails its address no more for a while. */
export function confirm(parcel: Parcel, record: InvitationRecord, progresses: SentProgresses): void {
  settle(parcel, { state: parcel.renews ? 'resent' : 'sent', invitation: toInvitation(record) })
  progresses.doubted.delete(parcel.address)
  cool(progresses, [parcel.address, record.id], cooldown)
}

/** Looks for what may have been sent, and confirms what is there. @returns What is certainly not there. */
export async function lookForParcels(
  progresses: SentProgresses,
  presser: Presser,
  parcels: readonly Parcel[],
): Promise<ReadonlySet<Parcel>> {
  const doubts = new Map(parcels.map((parcel) => [parcel.address, parcel.doubt]))
  const { found, unsure } = await findSent(presser, doubts)
  const absent = new Set<Parcel>()
  for (const parcel of parcels) {
    const record = found.get(parcel.address)
    if (record) confirm(parcel, record, progresses)
    else if (!unsure.has(parcel.address)) absent.add(parcel)
  }
  return absent
}
