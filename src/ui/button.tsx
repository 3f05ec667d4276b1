import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { Spinner } from './spinner.tsx'

const looks = {
  primary: 'ik:bg-primary ik:text-primary-foreground ik:shadow-xs ik:hover:opacity-90',
  outline:
    'ik:border ik:border-input ik:bg-card ik:text-foreground ik:hover:bg-accent ik:hover:text-accent-foreground',
  danger: 'ik:border ik:border-input ik:bg-card ik:text-danger ik:hover:bg-danger/8',
  ghost: 'ik:text-muted-foreground ik:hover:bg-accent ik:hover:text-accent-foreground',
} as const

export interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof looks
  /** What the button does is under way: it keeps its place and the focus, and presses do nothing. */
  pending?: boolean
  /** The button can't be pressed now: it stays in reach of the keyboard, so that the focus has a place. */
  disabled?: boolean
  /** Puts the button's looks on its only child, such as a router's link. */
  asChild?: boolean
}

/** A button, or an element that looks like one. */
export function Button({
  look = 'outline',
  pending,
  disabled,
  asChild,
  className,
  onClick,
  children,
  ...props
}: ButtonProps) {
  const idle = pending || disabled
  const shared = {
    'data-slot': 'ik-button',
    className: cn(
      'ik:inline-flex ik:min-h-9 ik:shrink-0 ik:cursor-pointer ik:items-center ik:justify-center ik:gap-2',
      'ik:rounded-md ik:px-3.5 ik:py-1.5 ik:text-sm ik:font-medium ik:no-underline ik:transition-[background-color,opacity]',
      'ik:outline-offset-2 ik:focus-visible:outline-2 ik:focus-visible:outline-ring ik:pointer-coarse:min-h-11',
      'ik:motion-reduce:transition-none ik:aria-disabled:cursor-default ik:aria-disabled:opacity-75',
      looks[look],
      className,
    ),
  }
  if (asChild) {
    return (
      <Slot.Root {...shared} {...props} onClick={onClick}>
        {children}
      </Slot.Root>
    )
  }
  return (
    <button
      type="button"
      {...shared}
      {...props}
      aria-disabled={idle || undefined}
      data-pending={pending ? '' : undefined}
      onClick={idle ? undefined : onClick}
    >
      {pending && <Spinner />}
      {children}
    </button>
  )
}
