'use client'
import type { Acceptance } from '../../hooks/use-acceptance.ts'
import { acceptance as english } from '../../i18n/en/acceptance.ts'
import { triage } from '../../i18n/en/triage.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'
import { Button } from '../../ui/button.tsx'
import { takeLostFocus } from '../../ui/take-lost-focus.ts'
import { useOrganizationName } from '../parts/organization-name.tsx'
import { Said } from '../parts/said.tsx'

interface InvitationListItemUndoProps {
  invitation: UserOrganizationInvitation
  acceptance: Acceptance
  shortcuts: boolean | undefined
}

/** While an invitation is being declined: the way back. Once it is sent the button stays, so that the focus has a place. */
export function InvitationListItemUndo({ invitation, acceptance, shortcuts }: InvitationListItemUndoProps) {
  const { declining, decliningNamed, undo, undoNamed } = { ...useMessages(english), ...useMessages(triage) }
  const { pressed } = acceptance
  const organization = useOrganizationName(invitation.publicOrganizationData)
  return (
    <div
      data-slot="ik-invitation-list-item-outcome"
      ref={pressed ? giveBack : undefined}
      role={pressed ? 'note' : undefined}
    >
      <span data-slot="ik-invitation-list-item-undo">{declining}</span>
      {pressed && <Said words={fill(decliningNamed, { organization })} />}
      <Button
        ref={pressed ? takeLostFocus : undefined}
        aria-label={fill(undoNamed, { organization })}
        aria-keyshortcuts={shortcuts ? 'U' : undefined}
        disabled={!acceptance.undo}
        onClick={acceptance.undo}
      >
        {undo}
      </Button>
    </div>
  )
}

/** Undone, the focus is where it was before: on Decline. */
function giveBack(panel: HTMLElement | null) {
  const row = panel?.parentElement
  return () => {
    if (!panel?.matches(':focus-within')) return
    queueMicrotask(() =>
      row?.querySelector<HTMLElement>("[data-slot='ik-acceptance-actions'] > [data-look='ghost']")?.focus(),
    )
  }
}
