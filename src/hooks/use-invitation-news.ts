'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { watchNews } from '../query/watch-news.ts'
import { useInvitationsContext } from './invitations-context.ts'

export interface InvitationNewsOptions {
  /** How many are read at a time, as in the list that is watched. @default 20 */
  pageSize?: number | undefined
}

/**
 * A subscription to the arrival of invitations: it calls back with how many have newly arrived, at most once in five
 * seconds. Several that subscribe over one `QueryClient` are told with the same object, so that a page can say it once.
 * It asks for nothing by itself. Gives back what ends it.
 */
export function useInvitationNews({ pageSize }: InvitationNewsOptions = {}): (
  tell: (count: number, event: object) => void,
) => () => void {
  const { client } = useInvitationsContext()
  const queryClient = useQueryClient()
  return useCallback(
    (tell) => watchNews({ client, queryClient, pageSize, tell }),
    [client, queryClient, pageSize],
  )
}
