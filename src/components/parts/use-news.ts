'use client'
import { useCallback, useState } from 'react'
import { useLocale } from '../../i18n/messages-provider.tsx'
import { announce } from '../../ui/announcer.ts'

export interface NewsOptions {
  /** What has happened, where it may happen again while the component stays. @default That it has appeared */
  event?: object | null | undefined
  /** Whether it can't wait. @default false */
  assertive?: boolean
}

/** Says to those who listen what an element says, or its first part: for its `ref`. Each event is heard once. */
export function useNews({ event, assertive }: NewsOptions = {}): (element: Element | null) => void {
  const [appeared] = useState(() => ({}))
  const lang = useLocale()
  return useCallback(
    (element) => {
      const words = (element?.firstElementChild ?? element)?.textContent
      if (element && words) announce(words, { event: event ?? appeared, near: element, assertive, lang })
    },
    [event, appeared, assertive, lang],
  )
}
