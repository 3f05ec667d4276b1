'use client'
import { useDeferredValue, useId, useMemo, useReducer, useRef, useState } from 'react'
import { useInvitationPlan } from '../../hooks/use-invitation-plan.ts'
import { useInvitationRoles } from '../../hooks/use-invitation-roles.ts'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import { useCount } from '../../i18n/count.ts'
import { invite } from '../../i18n/en/invite.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { PlannedDraft } from '../../model/recipients/plan-invitations.ts'
import { Button } from '../../ui/button.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { BehindSaid } from '../parts/behind-said.ts'
import { WentWrong } from '../parts/went-wrong.tsx'
import { readDraft, saveDraft } from './draft.ts'
import { dueOf } from './due.ts'
import { failuresOf, groupRows, rowGroups } from './group-rows.ts'
import { firstRole } from './first-role.ts'
import type { InviteFormProps } from './invite-form.tsx'
import { enter, startWith, undoable } from './invite-text.ts'
import type { InviteAction } from './invite-text.ts'
import { createKeepFocus } from './keep-focus.ts'
import { Plan, Problems, Progress, Result, Roles, Undo } from './later-parts.ts'
import { textLeft } from './text-left.ts'
import { useAnnouncement } from './use-announcement.ts'
import { useButtonLabel } from './use-button-label.ts'
import { useOwnSending } from './use-own-sending.ts'

interface InviteFormBodyProps extends Omit<InviteFormProps, 'draftKey'> {
  /** The name that the draft is kept under. */
  draft: string | undefined
}

/** The form of one person, for one organization. */
export function InviteFormBody({
  draft,
  role: wish,
  policy,
  members,
  domains,
  headingLevel = 2,
  onSent,
  ...props
}: InviteFormBodyProps) {
  const messages = useMessages(invite)
  const count = useCount()
  const id = useId()
  const { sent } = useInvitationsClient()

  const [entered, dispatch] = useReducer(enter, draft, (name) => startWith(readDraft(name)))
  const { text, decisions } = entered
  const settled = useDeferredValue(entered.settled)
  const { data: known = none, isLoading } = useInvitationRoles()
  const roles = policy?.roles ?? known
  const choosing = isLoading && !policy?.roles
  const [chosen, setChosen] = useState(wish)
  const role = firstRole(roles, chosen, sent?.organizationId !== undefined)
  /** A role in the text is known by its name, too. */
  const given = useMemo(() => ({ ...policy, ...(roles.length > 0 && { roles }) }), [policy, roles])
  const plan = useInvitationPlan(settled, { role, policy: given, members, domains, decisions })

  const { sending, busy, outcomes, isBack, ...own } = useOwnSending(plan.send)
  const failures = useMemo(() => failuresOf(busy ? none : outcomes), [busy, outcomes])
  const groups = useMemo(() => groupRows(plan.rows, failures), [plan.rows, failures])
  const label = useButtonLabel(plan, groups.failed.length === plan.send.length)

  const words = rowGroups
    .filter((group) => groups[group].length)
    .map((group) => count(messages.inviteCounts[group], groups[group].length))
  const { said, changed, say } = useAnnouncement(
    settled === text && plan.state !== 'reading' ? words.join(messages.inviteComma) : undefined,
  )
  /** How often it was pressed with nothing to send, since there was something. */
  const [vain, setVain] = useState(0)
  if (vain && plan.send.length) setVain(0)
  const emptiness = !groups.look.length && (text.trim() ? messages.inviteNobody : messages.inviteEmpty)

  const [focus] = useState(createKeepFocus)
  const composing = useRef(false)
  const [act] = useState(() => (action: InviteAction) => {
    dispatch(action)
    changed()
  })
  const undo = undoable(entered)

  async function send() {
    // Positions in a text that has changed since are those of another one.
    if (settled !== text) return act({ type: 'typed', text })
    const due = dueOf(plan, outcomes)
    if (!due.length) return setVain(vain + 1)
    say('')
    const became = await see(due)
    onSent?.({ outcomes: became })
  }

  /** What is gone by the end of it leaves the text. */
  async function see(due: readonly PlannedDraft[]) {
    const became = await own.send(due)
    const left = textLeft(text, plan, became)
    saveDraft(draft, left)
    dispatch({ type: 'sent', text: left, outcomes: became })
    return became
  }

  return (
    <section data-slot="ik-invite-form" data-state={sending.state} aria-labelledby={`${id}title`} {...props}>
      <Heading data-slot="ik-invite-form-title" level={headingLevel} id={`${id}title`}>
        {messages.inviteTitle}
      </Heading>
      {sent ? (
        <div data-slot="ik-invite-form-body" onFocus={focus.onFocus} onBlur={focus.onBlur}>
          {vain > 0 && (
            <Problems key={vain} level={headingLevel + 1} rows={groups.look} {...{ id, emptiness, policy }} />
          )}
          {sending.state === 'done' && outcomes.length > 0 && (
            <Result level={headingLevel + 1} error={sending.error} {...{ outcomes }} />
          )}
          <div data-slot="ik-field">
            <label data-slot="ik-field-label" htmlFor={`${id}field`}>
              {messages.inviteAddresses}
            </label>
            <p data-slot="ik-field-hint" id={`${id}hint`}>
              {messages.inviteHint}
            </p>
            {vain > 0 && emptiness && (
              <p data-slot="ik-field-error" id={`${id}error`}>
                {emptiness}
              </p>
            )}
            <textarea
              // After each change of the page.
              ref={(field) => {
                if (field) saveDraft(draft, text)
                if (field && isBack) void see(none)
                focus.repair(field)
              }}
              data-slot="ik-field-control"
              id={`${id}field`}
              aria-describedby={`${id}hint ${id}error`}
              aria-invalid={(vain > 0 && emptiness !== false) || undefined}
              rows={5}
              dir="auto"
              inputMode="email"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              readOnly={busy}
              value={text}
              onCompositionStart={() => {
                composing.current = true
              }}
              onCompositionEnd={({ currentTarget }) => {
                composing.current = false
                act({ type: 'typed', text: currentTarget.value })
              }}
              onChange={({ target }) =>
                act({ type: 'typed', text: target.value, composing: composing.current })
              }
            />
          </div>
          {roles.length > 0 && (
            <Roles
              label={messages.inviteRole}
              value={role}
              disabled={busy}
              onChoose={setChosen}
              {...{ roles }}
            />
          )}
          <Plan
            level={headingLevel + 1}
            partial={plan.state === 'partial'}
            cut={plan.recipients.cutAt !== undefined}
            {...{ id, groups, failures, roles, policy, busy, act, say }}
          />
          <div data-slot="ik-invite-form-actions">
            <Button
              look="primary"
              pending={busy || ((choosing || plan.state === 'reading') && text !== '')}
              disabled={plan.state === 'failed'}
              onClick={() => void send()}
            >
              {busy ? messages.inviteButton.sending : label}
            </Button>
            {plan.state === 'failed' && <WentWrong />}
            {undo && !busy && <Undo {...undo} onUndo={() => act({ type: 'undone' })} />}
            {busy && <Progress {...sending} />}
          </div>
          <BehindSaid words={said} />
        </div>
      ) : (
        <Notice data-state="forbidden">{messages.inviteUnavailable}</Notice>
      )}
    </section>
  )
}

const none: readonly [] = []
