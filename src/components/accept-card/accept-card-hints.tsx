'use client'
import { outcomes } from '../../i18n/en/outcomes.ts'
import { useMessages } from '../../i18n/messages-provider.tsx'
import { NameHint } from '../parts/name-hint.tsx'
import type { NameHintProps } from '../parts/name-hint.tsx'

/** What few readers need: about the organization's name, and for a page whose scripts don't run. */
export function AcceptCardHints({ organization }: NameHintProps) {
  const { noScript } = useMessages(outcomes)
  return (
    <>
      <NameHint organization={organization} />
      <noscript>{noScript}</noscript>
    </>
  )
}
