'use client'
import { acceptance } from '../../i18n/en/acceptance.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Stands in where the words for what went wrong could not be loaded. */
export function WentWrong() {
  const { wentWrong } = useMessages(acceptance)
  return <Notice role="alert">{wentWrong}</Notice>
}
