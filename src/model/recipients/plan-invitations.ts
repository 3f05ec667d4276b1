import { judge } from './judge.ts'
import type { InvitationPlan, PlanInput, PlannedKind, PlannedRecipient } from './plan.ts'

export type {
  EarlierInvitation,
  InvitationPlan,
  InvitationPolicy,
  PlanInput,
  PlannedDraft,
  PlannedKind,
  PlannedRecipient,
  RecipientDecision,
} from './plan.ts'

/**
 * What would be sent for a text, address by address. Pure, so it can be made anew with every letter typed.
 *
 * The first of these that is true of an address is its kind; what can't be mended comes first, so that nobody mends
 * what would not be sent anyway:
 *
 * 1. `invalid`: there is no address.
 * 2. `duplicate`: it stands further up, and nobody gets two mails, whatever was decided.
 * 3. `member`: there is nothing to invite to.
 * 4. `invited`, or `resend` where that was decided: it is pending, or expired and to be left.
 * 5. `notAllowed`: its domain is none of the policy's.
 * 6. `roleNotAllowed`: no role that may be given has the key or the name that the text says.
 * 7. `typo`: its domain looks like another one, unless that was overruled; not where an invitation went there before.
 * 8. `beyondSeats`: the seats go to those further up.
 * 9. `renew` where it is expired, else `ready`.
 */
export function planInvitations(input: PlanInput): InvitationPlan {
  const { rows, send } = judge(input)
  const counts = countKinds(rows)
  const mended = counts.typo + counts.notAllowed + counts.roleNotAllowed + counts.beyondSeats + counts.invalid
  return { rows, send, counts, complete: !mended }
}

function countKinds(rows: readonly PlannedRecipient[]): Record<PlannedKind, number> {
  const counts: Record<PlannedKind, number> = {
    ready: 0,
    renew: 0,
    resend: 0,
    invited: 0,
    member: 0,
    duplicate: 0,
    typo: 0,
    notAllowed: 0,
    roleNotAllowed: 0,
    beyondSeats: 0,
    invalid: 0,
  }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}
