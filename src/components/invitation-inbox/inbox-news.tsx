'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useInvitationsClient } from '../../hooks/use-invitations-client.ts'
import { useCount } from '../../i18n/count.ts'
import { inbox } from '../../i18n/en/inbox.ts'
import { useLocale, useMessages } from '../../i18n/messages-provider.tsx'
import { announce } from '../../ui/announcer.ts'
import { watchNews } from './watch-news.ts'

export interface InboxNewsProps {
  pageSize: number | undefined
}

/** Says to those who listen that new invitations have arrived. There is nothing to see of it. */
export function InboxNews({ pageSize }: InboxNewsProps) {
  const client = useInvitationsClient()
  const queryClient = useQueryClient()
  const { inboxNews } = useMessages(inbox)
  const inWords = useCount()
  const lang = useLocale()
  const watch = useCallback(
    (near: HTMLElement | null) => {
      if (!near) return undefined
      const tell = (count: number) => announce(inWords(inboxNews, count), { event: {}, near, lang })
      return watchNews({ client, queryClient, pageSize, tell })
    },
    [client, queryClient, pageSize, inboxNews, inWords, lang],
  )
  return <span hidden ref={watch} />
}
