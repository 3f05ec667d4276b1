'use client'
import { listNotes as english } from '../../i18n/en/list-notes.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNews } from '../parts/use-news.ts'

export interface InvitationListNoteProps {
  about: keyof typeof english.listNotes
  onTryAgain?: () => void
}

/** A word about the list as a whole, above or below its rows; heard at once where something went wrong. */
export function InvitationListNote({ about, onTryAgain }: InvitationListNoteProps) {
  const { listNotes, tryAgain } = useMessages(english)
  const speak = useNews({ assertive: true })
  return (
    <Notice
      ref={onTryAgain && speak}
      role={onTryAgain && 'note'}
      actions={onTryAgain && <Button onClick={onTryAgain}>{tryAgain}</Button>}
    >
      {listNotes[about]}
    </Notice>
  )
}
