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
 * seconds, and once on a page, however many subscribe. It asks for nothing by itself. Gives back what ends it.
 */
export function useInvitationNews({ pageSize }: InvitationNewsOptions = {}): (
  tell: (count: number) => void,
) => () => void {
  const { client } = useInvitationsContext()
  const queryClient = useQueryClient()
  return useCallback(
    (tell) => watchNews({ client, queryClient, pageSize, tell }),
    [client, queryClient, pageSize],
  )
}
