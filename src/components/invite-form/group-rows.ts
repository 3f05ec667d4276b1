import type { SendingOutcome } from '../../hooks/use-send-invitations.ts'
import type { PlannedRecipient } from '../../model/recipients/plan-invitations.ts'

/** What rows have in common, in the order in which they are shown. */
export const rowGroups = ['failed', 'look', 'invited', 'expired', 'member', 'duplicate', 'ready'] as const

export type RowGroup = (typeof rowGroups)[number]

/** What became of addresses that could not be sent to, by the address in lower case. */
export type Failures = ReadonlyMap<string, SendingOutcome>

const groupOfKind = {
  typo: 'look',
  invalid: 'look',
  notAllowed: 'look',
  roleNotAllowed: 'look',
  beyondSeats: 'look',
  invited: 'invited',
  resend: 'invited',
  renew: 'expired',
  member: 'member',
  duplicate: 'duplicate',
  ready: 'ready',
} as const satisfies Record<PlannedRecipient['kind'], RowGroup>

/** Rows by what they have in common; none of them is left out. */
export function groupRows(
  rows: readonly PlannedRecipient[],
  failures: Failures,
): Record<RowGroup, PlannedRecipient[]> {
  const groups: Record<RowGroup, PlannedRecipient[]> = {
    failed: [],
    look: [],
    invited: [],
    expired: [],
    member: [],
    duplicate: [],
    ready: [],
  }
  for (const row of rows) groups[groupOf(row, failures)].push(row)
  return groups
}

function groupOf({ kind, emailAddress, invitation }: PlannedRecipient, failures: Failures): RowGroup {
  const group = groupOfKind[kind]
  const sendable = kind === 'ready' || kind === 'renew' || kind === 'resend'
  if (sendable && failures.has(emailAddress.toLowerCase())) return 'failed'
  return group === 'invited' && invitation?.status === 'expired' ? 'expired' : group
}

/** What could not be sent, or nobody knows of. */
export function failuresOf(outcomes: readonly SendingOutcome[]): Failures {
  return new Map(
    outcomes
      .filter(({ state }) => state === 'failed' || state === 'unknown')
      .map((outcome) => [outcome.draft.emailAddress.toLowerCase(), outcome]),
  )
}
