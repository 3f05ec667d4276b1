import type { ComponentProps, ReactNode } from 'react'

export interface NoticeProps extends ComponentProps<'div'> {
  /** What can be done about it. */
  actions?: ReactNode
}

/** Says where something stands, and offers what can be done about it. A warning, where no state says otherwise. */
export function Notice({ actions, children, ...props }: NoticeProps) {
  return (
    <div data-slot="ik-notice" {...props}>
      <p data-slot="ik-notice-text">{children}</p>
      {actions}
    </div>
  )
}
