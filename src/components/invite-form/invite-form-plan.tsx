'use client'
import { memo } from 'react'
import { useCount } from '../../i18n/count.ts'
import { invite } from '../../i18n/en/invite.ts'
import { invitePlan } from '../../i18n/en/invite-plan.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { InvitationPolicy, PlannedRecipient } from '../../model/recipients/plan-invitations.ts'
import type { Role } from '../../model/role.ts'
import { Heading } from '../../ui/heading.tsx'
import { Address } from '../parts/address.tsx'
import type { Failures, RowGroup } from './group-rows.ts'
import { InviteFormChips } from './invite-form-chips.tsx'
import { InviteFormRow } from './invite-form-row.tsx'
import type { InviteAction } from './invite-text.ts'
import { More } from './more.tsx'

export interface InviteFormPlanProps {
  /** The form's, which those of its controls begin with. */
  id: string
  level: number
  groups: Record<RowGroup, readonly PlannedRecipient[]>
  failures: Failures
  /** Whether the lists that it was checked against were not whole. */
  partial: boolean
  /** Whether the text is longer than what was read. */
  cut: boolean
  roles: readonly Role[]
  policy: InvitationPolicy | undefined
  /** Whether it is being sent, so that nothing of it can be changed. */
  busy: boolean
  act: (action: InviteAction) => void
  /** Has something announced. */
  say: (words: string) => void
}

/** What was understood of the text: what needs a look first, and each of it mended in place. */
export const InviteFormPlan = memo(function InviteFormPlan(props: InviteFormPlanProps) {
  const { groups, level, failures, partial, cut, busy } = props
  const { inviteComma, inviteCounts } = useMessages(invite)
  const messages = useMessages(invitePlan)
  const count = useCount()

  function title(group: RowGroup) {
    return (
      <Heading data-slot="ik-invite-form-group-title" level={level}>
        {count(inviteCounts[group], groups[group].length)}
      </Heading>
    )
  }

  if (Object.values(groups).every(({ length }) => length === 0)) return null
  return (
    <div data-slot="ik-invite-form-plan" inert={busy}>
      {cut && <p data-slot="ik-invite-form-note">{messages.inviteCut}</p>}
      {(['failed', 'look', 'invited', 'expired'] as const).map(
        (group) =>
          groups[group].length > 0 && (
            <div key={group} data-slot="ik-invite-form-group" data-group={group}>
              {title(group)}
              <More items={groups[group]}>
                {(rows) => (
                  <ul data-slot="ik-invite-form-rows">
                    {keyed(rows).map(([key, row]) => (
                      <InviteFormRow
                        key={key}
                        failure={
                          group === 'failed' ? failures.get(row.emailAddress.toLowerCase()) : undefined
                        }
                        {...{ row }}
                        {...props}
                      />
                    ))}
                  </ul>
                )}
              </More>
            </div>
          ),
      )}
      {(['member', 'duplicate'] as const).map(
        (group) =>
          groups[group].length > 0 && (
            <details key={group} data-slot="ik-invite-form-group">
              <summary data-slot="ik-invite-form-summary">
                {count(inviteCounts[group], groups[group].length)}
              </summary>
              <p data-slot="ik-invite-form-note">
                {groups[group].map(({ emailAddress, start }, i) => [
                  i > 0 && inviteComma,
                  <Address key={start}>{emailAddress}</Address>,
                ])}
              </p>
            </details>
          ),
      )}
      {groups.ready.length > 0 && <InviteFormChips {...props} />}
      {partial && <p data-slot="ik-invite-form-note">{messages.invitePartial}</p>}
    </div>
  )
})

/** Rows with keys that they keep when others come or go: what is written, and which time it is. */
export function keyed(rows: readonly PlannedRecipient[]): [key: string, row: PlannedRecipient][] {
  const times = new Map<string, number>()
  return rows.map((row) => {
    const time = times.get(row.text) ?? 0
    times.set(row.text, time + 1)
    return [`${time} ${row.text}`, row]
  })
}
