'use client'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { Heading } from './heading.tsx'

export interface ErrorSummaryProps {
  title: string
  /** Where the title stands in the page's outline. */
  level: number
  /** What is wrong, in the very words that stand where it is, and the id of the control that mends it. */
  problems: readonly { controlId: string; message: ReactNode }[]
}

/** Says in one place all that is wrong, and leads to each of it. It takes the focus when it appears. */
export function ErrorSummary({ title, level, problems }: ErrorSummaryProps) {
  const titleId = useId()
  return (
    <div data-slot="ik-error-summary" role="group" aria-labelledby={titleId} tabIndex={-1} ref={takeFocus}>
      <Heading data-slot="ik-error-summary-title" level={level} id={titleId}>
        {title}
      </Heading>
      <ul data-slot="ik-error-summary-problems">
        {problems.map(({ controlId, message }) => (
          <li key={controlId} data-slot="ik-error-summary-problem">
            <a
              data-slot="ik-error-summary-link"
              href={`#${controlId}`}
              onClick={(event) => {
                // The page's address is not ours to change.
                event.preventDefault()
                event.currentTarget.ownerDocument.getElementById(controlId)?.focus()
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
