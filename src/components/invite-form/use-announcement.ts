'use client'
import { useCallback, useRef, useState } from 'react'

/** How long nothing has to change before it is said, in milliseconds. */
const pause = 500

/**
 * What is heard of the form: words that change with each key are said once they rest, and only where they are news.
 *
 * @param words Undefined while they are being found.
 */
export function useAnnouncement(words: string | undefined) {
  const [said, setSaid] = useState('')
  const [resting, setResting] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (resting && words !== undefined && words !== said) setSaid(words)

  /** Something was changed. */
  const changed = useCallback(() => {
    clearTimeout(timer.current)
    setResting(false)
    timer.current = setTimeout(setResting, pause, true)
  }, [])
  /** Says something else at once, or, where that is empty, nothing until the next change. */
  const say = useCallback((other: string) => {
    clearTimeout(timer.current)
    setResting(false)
    setSaid(other)
  }, [])
  return { said, changed, say }
}
