'use client'
import type { SendInvitations } from '../../hooks/use-send-invitations.ts'
import { inviteSending } from '../../i18n/en/invite-sending.ts'
import { fill } from '../../i18n/fill.ts'
import { useLocale, useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'

export type InviteFormProgressProps = Pick<
  SendInvitations,
  'state' | 'done' | 'total' | 'cancelling' | 'cancel'
>

/** How many have been sent, and the way to stop before the next ones. */
export function InviteFormProgress({ state, done, total, cancelling, cancel }: InviteFormProgressProps) {
  const messages = useMessages(inviteSending)
  const numbers = new Intl.NumberFormat(useLocale())
  const words =
    state === 'checking'
      ? messages.inviteChecking
      : fill(messages.inviteProgressCount, { done: numbers.format(done), total: numbers.format(total) })
  return (
    <>
      <progress
        data-slot="ik-progress"
        aria-label={messages.inviteProgress}
        aria-valuetext={words}
        value={done}
        max={total}
      />
      <span data-slot="ik-invite-form-note" aria-hidden="true">
        {words}
      </span>
      {state === 'sending' && (
        <Button disabled={cancelling} onClick={cancel}>
          {cancelling ? messages.inviteStopping : messages.inviteStop}
        </Button>
      )}
    </>
  )
}
