'use client'
import { useSyncExternalStore } from 'react'
import { sentProgressOf } from '../query/sent-progress.ts'
import type { SentProgresses } from '../query/sent-progress.ts'
import { useInvitationsContext } from './invitations-context.ts'

export type { SentProgresses }

/** How far this person has come with what went out, and a value of it: the component follows that. */
export function useSentProgress<Value>(
  select: (progresses: SentProgresses) => Value,
): [SentProgresses, Value] {
  const { client, acceptances } = useInvitationsContext()
  const progresses = sentProgressOf(acceptances, client)
  const read = () => select(progresses)
  return [progresses, useSyncExternalStore(progresses.subscribe, read, read)]
}
