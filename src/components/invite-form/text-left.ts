import type { SendingOutcome } from '../../hooks/use-send-invitations.ts'
import type { PlannedInvitations } from '../../hooks/use-invitation-plan.ts'
import type { PlannedRecipient } from '../../model/recipients/plan-invitations.ts'
import { withoutPlaces } from './edit-text.ts'

/** What goes once it is sent, or needed nothing. What needs a look stays, whatever was sent. */
const goes: readonly PlannedRecipient['kind'][] = [
  'ready',
  'renew',
  'resend',
  'invited',
  'member',
  'duplicate',
]

/** The text without what was sent and what needed nothing: what has failed, or nobody knows of, stays as it was. */
export function textLeft(
  text: string,
  { rows, recipients }: Pick<PlannedInvitations, 'rows' | 'recipients'>,
  outcomes: readonly SendingOutcome[],
): string {
  const open = new Set(
    outcomes
      .filter(({ state }) => state !== 'sent' && state !== 'resent')
      .map(({ draft }) => draft.emailAddress.toLowerCase()),
  )
  const gone = rows.filter(
    ({ kind, emailAddress }) => goes.includes(kind) && !open.has(emailAddress.toLowerCase()),
  )
  const rest = recipients.cutAt === undefined ? '' : text.slice(recipients.cutAt)
  return gone.length === rows.length ? rest : withoutPlaces(text, gone)
}
