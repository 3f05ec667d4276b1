import type { ComponentProps, ReactNode } from 'react'

/** How a field is called, and whether that is only said, for where its place and content show it. */
export interface FieldLabelProps {
  label: ReactNode
  /** @default false */
  labelHidden?: boolean | undefined
}

export interface TextFieldProps extends ComponentProps<'input'>, FieldLabelProps {}

/** One line to type into, with its label. */
export function TextField({ label, labelHidden, ...props }: TextFieldProps) {
  return (
    <label data-slot="ik-field">
      {fieldLabel({ label, labelHidden })}
      <input data-slot="ik-field-control" {...props} />
    </label>
  )
}

/** The words of a field's label. */
export function fieldLabel({ label, labelHidden }: FieldLabelProps): ReactNode {
  return <span data-slot={labelHidden ? 'ik-hidden' : 'ik-field-label'}>{label}</span>
}
