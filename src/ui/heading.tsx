import { createElement } from 'react'
import type { ComponentProps } from 'react'

/** Where a heading stands in the page's outline. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export interface HeadingProps extends ComponentProps<'h2'> {
  level: HeadingLevel
}

/** A heading of any level. */
export function Heading({ level, ...props }: HeadingProps) {
  return createElement(`h${level}`, { 'data-slot': 'ik-heading', ...props })
}
