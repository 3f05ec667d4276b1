'use client'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/messages-provider.tsx'
import type { Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

interface InvitationListNoteProps {
  tone: Tone
  onTryAgain?: () => void
  children: ReactNode
}

/** A word about the list as a whole, above or below its rows. */
export function InvitationListNote({ tone, onTryAgain, children }: InvitationListNoteProps) {
  const messages = useMessages()
  return (
    <Notice
      role={tone === 'neutral' ? undefined : 'alert'}
      tone={tone}
      icon="warning"
      className="ik:rounded-none ik:px-4"
      actions={onTryAgain && <Button onClick={onTryAgain}>{messages.tryAgain}</Button>}
    >
      {children}
    </Notice>
  )
}
