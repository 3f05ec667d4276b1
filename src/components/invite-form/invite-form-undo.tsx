'use client'
import { invite } from '../../i18n/en/invite.ts'
import { fill } from '../../i18n/fill.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import { Button } from '../../ui/button.tsx'

export interface InviteFormUndoProps {
  /** What was removed. */
  emailAddress: string
  onUndo: () => void
}

/** Brings back what was removed last. */
export function InviteFormUndo({ emailAddress, onUndo }: InviteFormUndoProps) {
  const { inviteUndo, inviteUndoNamed } = useMessages(invite)
  return (
    <Button
      look="ghost"
      aria-label={fill(inviteUndoNamed, { address: displayText(emailAddress, 254) })}
      onClick={onUndo}
    >
      {inviteUndo}
    </Button>
  )
}
