'use client'
import { invitePlan } from '../../i18n/en/invite-plan.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationPolicy, PlannedRecipient } from '../../model/recipients/plan-invitations.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { firstRows } from './more.tsx'
import { RowSentence } from './row-sentence.tsx'

export interface InviteFormProblemsProps {
  /** The form's, which those of its controls begin with. */
  id: string
  level: number
  rows: readonly PlannedRecipient[]
  /** What to say where no row is to blame. */
  emptiness: string | false
  policy: InvitationPolicy | undefined
}

/** Why there is nothing to send. */
export function InviteFormProblems({ id, level, rows, emptiness, policy }: InviteFormProblemsProps) {
  const { inviteProblem } = useMessages(invitePlan)
  const problems = emptiness
    ? [{ controlId: `${id}field`, message: emptiness }]
    : rows.slice(0, firstRows).map((row) => ({
        controlId: `${id}${row.start}`,
        message: <RowSentence {...{ row, policy }} />,
      }))
  return <ErrorSummary title={inviteProblem} {...{ level, problems }} />
}
