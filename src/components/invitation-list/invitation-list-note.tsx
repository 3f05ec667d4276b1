'use client'
import type { ReactNode } from 'react'
import { list } from '../../i18n/en/list.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

interface InvitationListNoteProps {
  onTryAgain?: () => void
  children: ReactNode
}

/** A word about the list as a whole, above or below its rows; an alert where something went wrong. */
export function InvitationListNote({ onTryAgain, children }: InvitationListNoteProps) {
  const messages = useMessages(list)
  return (
    <Notice
      role={onTryAgain && 'alert'}
      actions={onTryAgain && <Button onClick={onTryAgain}>{messages.tryAgain}</Button>}
    >
      {children}
    </Notice>
  )
}
