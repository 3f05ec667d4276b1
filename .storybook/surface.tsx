import { useEffect } from 'react'
import type { ReactNode } from 'react'

interface SurfaceProps {
  theme: string
  direction: string
  /** On a docs page many stories share one document, so each gets a wrapper of its own. */
  wrapped: boolean
  children: ReactNode
}

/** Puts the toolbar's theme and direction on the page, where overlays see them too. */
export function Surface({ theme, direction, wrapped, children }: SurfaceProps) {
  useEffect(() => {
    if (wrapped) return
    document.documentElement.dataset.theme = theme
    document.documentElement.dir = direction
    document.documentElement.lang = 'en'
  }, [theme, direction, wrapped])

  if (!wrapped) return children
  return (
    <div className="story-surface" data-theme={theme} dir={direction}>
      {children}
    </div>
  )
}
