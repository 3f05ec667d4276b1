import type { ReactNode } from 'react'

export interface SectionProps {
  title: string
  /** How wide its tiles would like to be. @default 'medium' */
  tiles?: 'small' | 'medium' | 'wide' | 'full'
  children: ReactNode
}

/** The states of one component. */
export function Section({ title, tiles = 'medium', children }: SectionProps) {
  return (
    <section className="gallery-section">
      <h2 className="gallery-title">{title}</h2>
      <div className="gallery-tiles" data-tiles={tiles}>
        {children}
      </div>
    </section>
  )
}
