'use client'
import { useRef } from 'react'
import type { RefCallback } from 'react'

interface KeptFocus {
  /** For the element that holds the controls. */
  holder: { onFocus: () => void; onBlur: () => void }
  /** For the element (`tabIndex={-1}`) that appears when the controls go: it takes the focus that they had. */
  successor: RefCallback<HTMLElement>
}

/** Keeps the focus from falling to the page when a focused control is replaced by its outcome. */
export function useKeptFocus(): KeptFocus {
  const inside = useRef(false)
  return {
    holder: {
      onFocus: () => {
        inside.current = true
      },
      onBlur: () => {
        inside.current = false
      },
    },
    successor: (element) => {
      if (!element || !inside.current) return
      const { activeElement, body } = element.ownerDocument
      if (activeElement === body || activeElement === null) element.focus()
    },
  }
}
