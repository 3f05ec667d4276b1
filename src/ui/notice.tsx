import type { ComponentProps, ReactNode } from 'react'
import type { Tone } from './badge.tsx'
import { cn } from './cn.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export interface NoticeProps extends ComponentProps<'div'> {
  tone: Tone
  icon: IconName
  /** What can be done about it. */
  actions?: ReactNode
}

/** Says where something stands, and offers what can be done about it. */
export function Notice({ tone, icon, actions, className, children, ...props }: NoticeProps) {
  return (
    <div
      data-slot="ik-notice"
      data-tone={tone}
      className={cn(
        'ik:flex ik:flex-wrap ik:items-center ik:justify-between ik:gap-3 ik:rounded-md ik:bg-(--ik-tone)/8 ik:p-3 ik:text-sm',
        className,
      )}
      {...props}
    >
      <span data-slot="ik-notice-text" className="ik:flex ik:min-w-0 ik:items-start ik:gap-2">
        <Icon name={icon} className="ik:mt-0.5 ik:shrink-0 ik:text-(--ik-tone)" />
        <span data-slot="ik-notice-words" className="ik:min-w-0 ik:wrap-anywhere">
          {children}
        </span>
      </span>
      {actions}
    </div>
  )
}
