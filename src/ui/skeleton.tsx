import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** Holds the place of what is being loaded. */
export function Skeleton({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span
      data-slot="ik-skeleton"
      aria-hidden="true"
      className={cn('ik:block ik:rounded-md ik:bg-muted', className)}
      {...props}
    />
  )
}
