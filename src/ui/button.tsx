import type { ComponentProps } from 'react'

type Press = ComponentProps<'button'>['onClick']

export interface ButtonProps extends ComponentProps<'button'> {
  /** How much it asks to be pressed. @default 'outline' */
  look?: 'primary' | 'outline' | 'ghost' | 'danger'
  /** What the button does is under way: it keeps its place and the focus, and presses do nothing. */
  pending?: boolean | undefined
  /** The button can't be pressed now: it stays in reach of the keyboard, so that the focus has a place. */
  disabled?: boolean
}

export function Button({ look = 'outline', pending, disabled, onClick, children, ...props }: ButtonProps) {
  return (
    <button data-slot="ik-button" data-look={look} {...pressable(onClick, pending || disabled)} {...props}>
      {pending && spinner}
      {children}
    </button>
  )
}

/** What a button does; where it is inert it stays in reach of the keyboard. */
export function pressable(onClick: Press, inert: boolean | undefined) {
  // Sends no form that it stands in. Not by its type: `[type='button'] { background: none }` is in many resets.
  return { form: '', 'aria-disabled': inert, onClick: inert ? undefined : onClick }
}

/** Says that what a button does is under way. */
export const spinner = <span data-slot="ik-spinner" aria-hidden />
