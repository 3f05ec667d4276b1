'use client'
import { acceptance } from '../../i18n/en/acceptance.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'

/** Stands in where the words for what went wrong could not be loaded. */
export function WentWrong() {
  const { wentWrong } = useMessages(acceptance)
  return (
    <p data-slot="ik-notice" role="alert">
      {wentWrong}
    </p>
  )
}
