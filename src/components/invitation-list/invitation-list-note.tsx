'use client'
import { listNotes as english } from '../../i18n/en/list-notes.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

export interface InvitationListNoteProps {
  about: keyof typeof english.listNotes
  onTryAgain?: () => void
}

/** A word about the list as a whole, above or below its rows; an alert where something went wrong. */
export function InvitationListNote({ about, onTryAgain }: InvitationListNoteProps) {
  const { listNotes, tryAgain } = useMessages(english)
  return (
    <Notice
      role={onTryAgain && 'alert'}
      actions={onTryAgain && <Button onClick={onTryAgain}>{tryAgain}</Button>}
    >
      {listNotes[about]}
    </Notice>
  )
}
