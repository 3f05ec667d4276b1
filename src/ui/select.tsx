import type { ComponentProps } from 'react'
import { fieldLabel } from './text-field.tsx'
import type { FieldLabelProps } from './text-field.tsx'

export interface SelectProps extends ComponentProps<'select'>, FieldLabelProps {}

/** The browser's own select, with its label: `<option>` elements are its children. */
export function Select({ label, labelHidden, ...props }: SelectProps) {
  return (
    <label data-slot="ik-field">
      {fieldLabel({ label, labelHidden })}
      <select data-slot="ik-field-control" {...props} />
    </label>
  )
}
