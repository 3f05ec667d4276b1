'use client'
import { createContext, use, useState } from 'react'
import type { ReactNode } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => {})

/** Gives what is in it a voice: a polite live region, there before its first words. */
export function Announcer({ children }: { children: ReactNode }) {
  const [text, setText] = useState('')
  return (
    <AnnounceContext value={setText}>
      {children}
      <span data-slot="ik-announcer" role="status" className="ik:sr-only">
        {text}
      </span>
    </AnnounceContext>
  )
}

/** Says a sentence to assistive technology, once. Keeps its identity. */
export function useAnnounce(): (text: string) => void {
  return use(AnnounceContext)
}
