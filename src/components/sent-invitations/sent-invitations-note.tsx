'use client'
import { sentNews } from '../../i18n/en/sent-news.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNews } from '../parts/use-news.ts'

export interface SentInvitationsNoteProps {
  about: keyof typeof sentNews.sentNotes
  /** What can be pressed; nothing where it is left out. */
  onPress?: (() => void) | undefined
  /** What that does. @default 'sentTryAgain' */
  way?: 'sentTryAgain' | 'sentSignIn'
}

/** A word about the table as a whole, above or below its rows; heard at once where something went wrong. */
export function SentInvitationsNote({ about, onPress, way = 'sentTryAgain' }: SentInvitationsNoteProps) {
  const messages = useMessages(sentNews)
  const speak = useNews({ assertive: true })
  const isNews = about !== 'offline'
  return (
    <Notice
      ref={isNews ? speak : undefined}
      role={isNews ? 'note' : undefined}
      actions={onPress && <Button onClick={onPress}>{messages[way]}</Button>}
    >
      {messages.sentNotes[about]}
    </Notice>
  )
}
