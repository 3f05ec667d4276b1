'use client'
import { useCallback } from 'react'
import { useInvitationNews } from '../../hooks/use-invitation-news.ts'
import { useCount } from '../../i18n/count.ts'
import { inbox } from '../../i18n/en/inbox.ts'
import { useLocale, useMessages } from '../../i18n/messages-provider.tsx'
import { announce } from '../../ui/announcer.ts'

export interface InboxNewsProps {
  pageSize: number | undefined
}

/** Says to those who listen that new invitations have arrived. There is nothing to see of it. */
export function InboxNews({ pageSize }: InboxNewsProps) {
  const subscribe = useInvitationNews({ pageSize })
  const { inboxNews } = useMessages(inbox)
  const inWords = useCount()
  const lang = useLocale()
  const watch = useCallback(
    (near: HTMLElement | null) => {
      if (!near) return undefined
      return subscribe((count, event) => announce(inWords(inboxNews, count), { event, near, lang }))
    },
    [subscribe, inboxNews, inWords, lang],
  )
  return <span data-slot="ik-hidden" hidden ref={watch} />
}
