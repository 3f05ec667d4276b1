'use client'
import { useState } from 'react'
import type { ComponentType } from 'react'
import { AcceptanceActions } from '../parts/acceptance-actions.tsx'
import type { AcceptanceActionsProps } from '../parts/acceptance-actions.tsx'
import type { DeclineDialogProps } from '../parts/decline-dialog.tsx'

/** Accept and Decline. A card's page is left right after, with no time to undo anything: so declining asks first. */
export function AcceptCardActions({ invitation, acceptance }: AcceptanceActionsProps) {
  const { decline } = acceptance
  const [Dialog, setDialog] = useState<ComponentType<DeclineDialogProps> | null>(null)

  /** A dialog weighs more than all the rest, so it is loaded here; the browser's own asks where that fails. */
  async function ask(question: string) {
    try {
      const { DeclineDialog } = await import('../parts/decline-dialog.tsx')
      setDialog(() => DeclineDialog)
    } catch {
      // oxlint-disable-next-line no-alert
      if (confirm(question)) decline?.()
    }
  }

  return (
    <>
      <AcceptanceActions {...{ invitation, acceptance }} ask={(question) => void ask(question)} />
      {Dialog && decline && (
        <Dialog {...{ invitation }} onDecline={decline} onClose={() => setDialog(null)} />
      )}
    </>
  )
}
