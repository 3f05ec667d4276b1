import type { ComponentProps } from 'react'
import type { AcceptanceState } from '../../model/acceptance.ts'
import { cn } from '../../ui/cn.ts'

export interface AcceptCardFrameProps extends ComponentProps<'article'> {
  /** Where the person stands with the invitation. */
  state: AcceptanceState | 'loading'
}

/** The card itself: its surface, its measure, and its state for the host's styles. */
export function AcceptCardFrame({ state, className, ...props }: AcceptCardFrameProps) {
  return (
    <article
      data-slot="ik-accept-card"
      data-state={state}
      className={cn(
        'ik:flex ik:w-full ik:max-w-md ik:flex-col ik:gap-6 ik:rounded-lg ik:border ik:border-border ik:bg-card ik:p-6',
        'ik:text-card-foreground ik:shadow-(--ik-shadow,var(--ik-default-shadow)) ik:sm:p-8',
        className,
      )}
      {...props}
    />
  )
}
