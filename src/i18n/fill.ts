import { createElement, Fragment } from 'react'
import type { ReactNode } from 'react'

const placeholder = /\{(\w+)\}/

/** A message with its values put in, as plain text. */
export function fill(message: string, values: Record<string, string>): string {
  return message
    .split(placeholder)
    .reduce((text, part, i) => text + (i % 2 ? (values[part] ?? '') : part), '')
}

/** A message with elements put in, such as a name in its `<bdi>`. */
export function fillWith(message: string, values: Record<string, ReactNode>): ReactNode {
  const parts = message.split(placeholder).map((part, i) => (i % 2 ? values[part] : part))
  return createElement(Fragment, null, ...parts)
}
