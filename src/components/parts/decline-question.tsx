'use client'
import { createElement, useCallback } from 'react'
import { acceptance } from '../../i18n/en/acceptance.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import type { DeclineDialogProps } from './decline-dialog.tsx'
import { useOrganizationName } from './organization-name.tsx'

/** A dialog weighs more than a whole card, so it is loaded when something is first declined. */
const useDialog = onDemand(() => import('./decline-dialog.tsx'))

/** Asks before an invitation is declined, where that can't be undone; by the browser's own question where ours can't be loaded. */
export function DeclineQuestion(props: DeclineDialogProps) {
  const dialog = useDialog(true)
  if (dialog === 'failed') return <BrowsersQuestion {...props} />
  return dialog ? createElement(dialog.DeclineDialog, props) : null
}

function BrowsersQuestion({ invitation, onDecline, onClose }: DeclineDialogProps) {
  const { declineNamed } = useMessages(acceptance)
  const organization = useOrganizationName(invitation.publicOrganizationData)
  const ask = useCallback(
    (place: HTMLElement | null) => {
      if (!place) return
      onClose()
      // oxlint-disable-next-line no-alert
      if (confirm(fill(declineNamed, { organization }))) onDecline()
    },
    [declineNamed, organization, onDecline, onClose],
  )
  return <span data-slot="ik-hidden" hidden ref={ask} />
}
