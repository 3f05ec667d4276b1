'use client'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useCount } from '../../i18n/count.ts'
import { invite } from '../../i18n/en/invite.ts'
import { invitePlan } from '../../i18n/en/invite-plan.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { PlannedRecipient } from '../../model/recipients/plan-invitations.ts'
import { Button } from '../../ui/button.tsx'
import { Address } from '../parts/address.tsx'
import type { InviteFormPlanProps } from './invite-form-plan.tsx'
import { More } from './more.tsx'
import { RoleSelect } from './role-select.tsx'

/** Up to this many are shown at once; more are told by their number. */
const few = 10

type InviteFormChipsProps = Pick<InviteFormPlanProps, 'groups' | 'roles' | 'act' | 'say'>

/** The addresses that are ready. One of them at a time is in the tab order; the arrow keys go through them. */
export function InviteFormChips({ groups: { ready }, roles, act, say }: InviteFormChipsProps) {
  const { inviteCounts } = useMessages(invite)
  const messages = useMessages(invitePlan)
  const count = useCount()
  const [opened, setOpened] = useState<boolean>()
  const open = opened ?? ready.length <= few
  const [current, setCurrent] = useState<string>()
  /** The one that the next Delete removes. */
  const [selected, setSelected] = useState<string>()
  const first = ready.some(({ emailAddress }) => emailAddress === current) ? current : ready[0]?.emailAddress

  function press(event: KeyboardEvent<HTMLButtonElement>, row: PlannedRecipient) {
    const { key, currentTarget } = event
    if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault()
      if (selected === row.emailAddress) act({ type: 'removed', row })
      else say(fill(messages.inviteSelected, { address: displayText(row.emailAddress, 254) }))
      setSelected(row.emailAddress)
      return
    }
    const buttons = [...(currentTarget.closest('ul')?.querySelectorAll('button') ?? [])]
    const right = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1
    const steps: Record<string, number> = { ArrowRight: right, ArrowLeft: -right, ArrowDown: 1, ArrowUp: -1 }
    const from = buttons.indexOf(currentTarget)
    const ends: Record<string, number> = { Home: 0, End: buttons.length - 1 }
    const to = ends[key] ?? from + (steps[key] ?? 0)
    if (to === from || !buttons[to]) return
    event.preventDefault()
    buttons[to].focus()
  }

  return (
    <details data-slot="ik-invite-form-group" open={open}>
      <summary
        data-slot="ik-invite-form-summary"
        onClick={(event) => {
          event.preventDefault()
          setOpened(!open)
        }}
      >
        {count(inviteCounts.ready, ready.length)}
      </summary>
      {open && (
        <More items={ready}>
          {(rows) => (
            <ul data-slot="ik-invite-form-chips">
              {rows.map((row) => {
                const { emailAddress, role } = row
                const address = displayText(emailAddress, 254)
                const tabIndex = emailAddress === first ? 0 : -1
                return (
                  <li
                    key={emailAddress.toLowerCase()}
                    data-slot="ik-invite-form-row"
                    data-kind="ready"
                    data-selected={emailAddress === selected ? '' : undefined}
                  >
                    <Address>{emailAddress}</Address>
                    <div data-slot="ik-invite-form-controls">
                      {roles.length > 1 && (
                        <RoleSelect
                          label={fill(messages.inviteRoleOf, { address })}
                          labelHidden
                          tabIndex={tabIndex}
                          onFocus={() => setCurrent(emailAddress)}
                          value={role}
                          onChoose={(other) => act({ type: 'decided', row, decision: { role: other } })}
                          {...{ roles }}
                        />
                      )}
                      <Button
                        look="ghost"
                        aria-label={fill(messages.inviteRemoveNamed, { address })}
                        tabIndex={tabIndex}
                        onFocus={() => setCurrent(emailAddress)}
                        onBlur={() => setSelected(undefined)}
                        onKeyDown={(event) => press(event, row)}
                        onClick={() => act({ type: 'removed', row })}
                      >
                        <span aria-hidden="true">×</span>
                      </Button>
                    </div>
                  </li>
                )
              })}
            </ul>
          )}
        </More>
      )}
    </details>
  )
}
