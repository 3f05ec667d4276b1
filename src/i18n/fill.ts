import { createElement, Fragment } from 'react'
import type { ReactNode } from 'react'

/** The parts of a message, with a value in the place of each `{name}`. */
function parts<Value>(message: string, values: Record<string, Value>): (string | Value | undefined)[] {
  return message.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? values[part] : part))
}

/** A message with its values put in, as plain text. */
export function fill(message: string, values: Record<string, string>): string {
  return parts(message, values).join('')
}

/** A message with elements put in, such as a name in its `<bdi>`. */
export function fillWith(message: string, values: Record<string, ReactNode>): ReactNode {
  return createElement(Fragment, null, ...parts(message, values))
}
