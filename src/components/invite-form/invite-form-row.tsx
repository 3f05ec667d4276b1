'use client'
import { useRef } from 'react'
import type { SendingOutcome } from '../../hooks/use-send-invitations.ts'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import { invitePlan } from '../../i18n/en/invite-plan.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { InvitationPolicy, PlannedRecipient } from '../../model/recipients/plan-invitations.ts'
import type { Role } from '../../model/role.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { corrected } from './edit-text.ts'
import type { InviteAction } from './invite-text.ts'
import { RoleSelect } from './role-select.tsx'
import { RowSentence } from './row-sentence.tsx'

interface InviteFormRowProps {
  id: string
  row: PlannedRecipient
  failure: SendingOutcome | undefined
  roles: readonly Role[]
  policy: InvitationPolicy | undefined
  act: (action: InviteAction) => void
}

/** One address that something is to be said of, with the ways to mend it. */
export function InviteFormRow({ id, row, failure, roles, policy, act }: InviteFormRowProps) {
  const messages = useMessages(invitePlan)
  const client = useInvitationsClient()
  const field = useRef<HTMLInputElement>(null)
  const address = displayText(row.emailAddress || row.text, 254)
  const controlId = `${id}${row.start}`
  const sentenceId = `${controlId}sentence`

  function named(action: string) {
    return { 'aria-label': fill(messages.inviteNamed, { action, address }), children: action }
  }
  function apply() {
    const by = field.current?.value.trim()
    if (by) act({ type: 'replaced', row, by })
  }
  function decide(
    action: string,
    decision: Extract<InviteAction, { type: 'decided' }>['decision'],
    key?: string,
  ) {
    return <Button key={key} onClick={() => act({ type: 'decided', row, decision })} {...named(action)} />
  }
  function remove(more: { id?: string } = {}) {
    return (
      <Button
        look="ghost"
        aria-label={fill(messages.inviteRemoveNamed, { address })}
        onClick={() => act({ type: 'removed', row })}
        {...more}
      >
        {messages.inviteRemove}
      </Button>
    )
  }

  function correct(suggestion: string) {
    return (
      <Button
        id={row.kind === 'typo' ? controlId : undefined}
        aria-describedby={sentenceId}
        onClick={() => act({ type: 'replaced', row, by: corrected(row, suggestion) })}
      >
        {fill(messages.inviteUse, { address: displayText(suggestion, 254) })}
      </Button>
    )
  }

  function controls() {
    if (failure) return remove()
    switch (row.kind) {
      case 'typo':
        return (
          <>
            {row.suggestion && correct(row.suggestion)}
            {decide(messages.inviteKeep, { keep: true })}
            {remove()}
          </>
        )
      case 'invalid':
      case 'notAllowed':
        return (
          <>
            <TextField
              ref={field}
              id={controlId}
              label={messages.inviteCorrect}
              labelHidden
              aria-describedby={sentenceId}
              aria-invalid
              dir="ltr"
              inputMode="email"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              defaultValue={row.text}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                // Nor does it send a form of the host's around this one.
                event.preventDefault()
                apply()
              }}
            />
            <Button onClick={apply} {...named(messages.inviteApply)} />
            {remove()}
          </>
        )
      case 'roleNotAllowed':
        return (
          <>
            {roles.length > 0 && (
              <RoleSelect
                id={controlId}
                label={fill(messages.inviteRoleOf, { address })}
                labelHidden
                aria-describedby={sentenceId}
                value=""
                onChoose={(role) => act({ type: 'decided', row, decision: { role } })}
                {...{ roles }}
              />
            )}
            {remove()}
          </>
        )
      case 'beyondSeats':
        return remove({ id: controlId })
      case 'invited':
        if (row.invitation?.status === 'expired') return decide(messages.inviteRenew, { leave: false })
        return client.sent?.resend && decide(messages.inviteMailAgain, { resend: true })
      case 'resend':
        return decide(messages.inviteDontMail, { resend: false })
      case 'renew':
        return decide(messages.inviteLeave, { leave: true })
      case 'ready':
      case 'member':
      case 'duplicate':
        return null
      default:
        return row.kind satisfies never
    }
  }

  return (
    <li data-slot="ik-invite-form-row" data-kind={row.kind}>
      <p data-slot="ik-invite-form-sentence" id={sentenceId}>
        <RowSentence {...{ row, policy, failure }} />
      </p>
      <div data-slot="ik-invite-form-controls">{controls()}</div>
    </li>
  )
}
