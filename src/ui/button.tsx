import type { ComponentProps } from 'react'

export interface ButtonProps extends ComponentProps<'button'> {
  /** How much it asks to be pressed. @default 'outline' */
  look?: 'primary' | 'outline' | 'ghost' | 'danger'
  /** What the button does is under way: it keeps its place and the focus, and presses do nothing. */
  pending?: boolean | undefined
  /** The button can't be pressed now: it stays in reach of the keyboard, so that the focus has a place. */
  disabled?: boolean
}

export function Button({ look = 'outline', pending, disabled, onClick, children, ...props }: ButtonProps) {
  const inert = pending || disabled
  return (
    <button
      // Sends no form that it stands in. Not by its type: `[type='button'] { background: none }` is in many resets.
      form=""
      data-slot="ik-button"
      data-look={look}
      aria-disabled={inert}
      onClick={inert ? undefined : onClick}
      {...props}
    >
      {pending && <span data-slot="ik-spinner" aria-hidden="true" />}
      {children}
    </button>
  )
}
