import { createElement } from 'react'
import type { ComponentProps } from 'react'

export interface HeadingProps extends ComponentProps<'h2'> {
  /** Where the heading stands in the page's outline, from 1 to 6. */
  level: number
  'data-slot': string
}

/** A heading of any level. */
export function Heading({ level, ...props }: HeadingProps) {
  return createElement(`h${level}`, props)
}
