'use client'
import { useCallback, useState } from 'react'
import { useLocale } from '../../i18n/messages-provider.tsx'
import { announce } from '../../ui/announcer.ts'

export interface SaidProps {
  /** Nothing is heard of empty ones. */
  words: string
}

/** Words that are heard and not seen, each time that they change. */
export function Said({ words }: SaidProps) {
  return <Words key={words} {...{ words }} />
}

function Words({ words }: SaidProps) {
  const [event] = useState(() => ({}))
  const lang = useLocale()
  const say = useCallback(
    (element: Element | null) => {
      if (element) announce(words, { event, near: element, lang })
    },
    [words, event, lang],
  )
  return <span data-slot="ik-hidden" hidden ref={say} />
}
