import type { PlannedInvitations } from '../../hooks/use-invitation-plan.ts'
import type { SendingOutcome } from '../../hooks/use-send-invitations.ts'
import type { PlannedDraft } from '../../model/recipients/plan-invitations.ts'

/** What a press sends. What may have been sent is looked for, also where the plan has found it among the invited since. */
export function dueOf(
  { send, rows }: Pick<PlannedInvitations, 'send' | 'rows'>,
  outcomes: readonly SendingOutcome[],
): readonly PlannedDraft[] {
  const unsure = outcomes.filter(({ state }) => state === 'unknown').map(({ draft }) => draft)
  return send.length > 0
    ? send
    : unsure.filter(({ emailAddress }) => rows.some((row) => row.emailAddress === emailAddress))
}
