import type { ComponentProps } from 'react'
import type { AcceptanceState } from '../../model/acceptance.ts'

export interface AcceptCardFrameProps extends ComponentProps<'article'> {
  /** Where the person stands with the invitation. */
  state: AcceptanceState | 'loading'
}

/** The card itself: its surface, its measure, and its state for the host's styles. */
export function AcceptCardFrame({ state, ...props }: AcceptCardFrameProps) {
  return <article data-slot="ik-accept-card" data-state={state} {...props} />
}
