'use client'
import type { SendingOutcome } from '../../hooks/use-send-invitations.ts'
import { invitePlan } from '../../i18n/en/invite-plan.ts'
import { fillWith } from '../../i18n/fill.ts'
import { useFormat, useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationPolicy, PlannedRecipient } from '../../model/recipients/plan-invitations.ts'
import { Address } from '../parts/address.tsx'
import { useRoleName } from '../parts/use-role-name.ts'

export interface RowSentenceProps {
  row: PlannedRecipient
  policy?: InvitationPolicy | undefined
  /** What became of it, where it could not be sent. */
  failure?: SendingOutcome | undefined
}

/** What is to say of one address: the same wherever it is said. */
export function RowSentence({ row, policy, failure }: RowSentenceProps) {
  const { inviteRows, inviteFailures } = useMessages(invitePlan)
  const role = useRoleName(row)
  const format = useFormat()
  const failures: Record<string, string | undefined> = inviteFailures
  const words =
    failure?.state === 'unknown'
      ? inviteFailures.unknown
      : failure
        ? (failures[failure.error?.code ?? ''] ?? inviteFailures.other)
        : inviteRows[sayingOf(row)]
  return fillWith(words, {
    address: <Address>{row.emailAddress || row.text}</Address>,
    suggestion: row.suggestion && <Address>{row.suggestion}</Address>,
    domains: <bdi dir="ltr">{format.list(policy?.allowedDomains ?? [])}</bdi>,
    role: <bdi>{role}</bdi>,
  })
}

function sayingOf({ kind, reason, invitation }: PlannedRecipient) {
  if (kind === 'invalid') return reason === 'tooLong' ? reason : kind
  if (kind === 'invited' && invitation?.status === 'expired') return 'leave'
  return kind === 'ready' || kind === 'member' || kind === 'duplicate' ? 'invited' : kind
}
