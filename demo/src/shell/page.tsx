import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'

/** React Router's key of the place where the page was loaded, which a reload keeps. */
const loadedKey: unknown = history.state?.key ?? 'default'

interface PageProps {
  title: string
  /** What the page itself says on top. @default The title */
  heading?: string
  /** Stands beside the title. */
  mark?: ReactNode
  /** A sentence on what the page is for. */
  intro?: ReactNode
  children: ReactNode
}

/** A page's title, for the window and for the eye. Whoever arrives by a link finds the focus on it. */
export function Page({ title, heading = title, mark, intro, children }: PageProps) {
  const { key } = useLocation()
  const [arrivedByLink] = useState(key !== loadedKey)
  return (
    <>
      <title>{`${title} – Workbench`}</title>
      <div className="page-head">
        {mark}
        <div className="page-words">
          <h1 id="title" className="page-title" tabIndex={-1} ref={arrivedByLink ? focus : undefined}>
            <bdi>{heading}</bdi>
          </h1>
          {intro && <p className="muted">{intro}</p>}
        </div>
      </div>
      {children}
    </>
  )
}

function focus(element: HTMLElement | null) {
  element?.focus()
}
