import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type Tone = 'neutral' | 'success' | 'warning' | 'danger'

export interface BadgeProps extends ComponentProps<'span'> {
  tone: Tone
  icon: IconName
}

/** A short word with an icon, tinted by its tone. */
export function Badge({ tone, icon, className, children, ...props }: BadgeProps) {
  return (
    <span
      data-slot="ik-badge"
      data-tone={tone}
      className={cn(
        'ik:inline-flex ik:max-w-full ik:items-center ik:gap-1 ik:rounded-full ik:py-0.5 ik:ps-1.5 ik:pe-2.5 ik:text-xs',
        'ik:font-medium ik:text-(--ik-tone) ik:bg-(--ik-tone)/10 ik:wrap-anywhere',
        className,
      )}
      {...props}
    >
      <Icon name={icon} className="ik:size-3.5 ik:shrink-0" />
      {children}
    </span>
  )
}
