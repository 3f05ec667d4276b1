'use client'
import { sentNews } from '../../i18n/en/sent-news.ts'
import { fill } from '../../i18n/fill.ts'
import { useFormat, useMessages } from '../../i18n/messages-provider.tsx'
import { refusalState } from '../../model/acceptance.ts'
import type { InvitationError } from '../../model/error.ts'

/** The shortest wait that is told in words, in milliseconds: longer ones are rounded up to it. */
const minute = 60_000

/** Why something was not done with a sent invitation, in words; empty where nothing went wrong. */
export function useRefusal(error: InvitationError | null): string {
  const { sentRefusals } = useMessages(sentNews)
  const format = useFormat()
  if (!error) return ''
  const words = new Map(Object.entries(sentRefusals))
  const said = words.get(error.code) ?? words.get(refusalState(error)) ?? sentRefusals.failed
  const when = Math.max(1, Math.ceil((error.retryAfter ?? 0) / minute)) * minute
  return fill(said, { when: format.relative(when, 0) })
}
