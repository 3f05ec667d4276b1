'use client'
import { useCallback } from 'react'
import type { ComponentProps } from 'react'

export interface CheckboxProps extends ComponentProps<'input'> {
  /** How it is called; it has no words beside it. */
  'aria-label': string
  /** Some of what it stands for are checked, and some are not. @default false */
  indeterminate?: boolean
}

/** The browser's own checkbox, in a place that is large enough to be hit. */
export function Checkbox({ indeterminate = false, ...props }: CheckboxProps) {
  const setIndeterminate = useCallback(
    (input: HTMLInputElement | null) => {
      if (input) input.indeterminate = indeterminate
    },
    [indeterminate],
  )
  return (
    <label data-slot="ik-checkbox">
      <input data-slot="ik-checkbox-control" type="checkbox" ref={setIndeterminate} {...props} />
    </label>
  )
}
