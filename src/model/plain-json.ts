import { readEntries } from './read-entries.ts'

/** Keys that change an object's kind where code copies it carelessly. */
const tricks = ['__proto__', 'constructor', 'prototype']

/** The longest metadata that is passed on, in characters of JSON. */
const longest = 8 * 1024

/** An object's copy of plain JSON; null for anything else, for what is too long and for what JSON can't say. */
export function plainJson(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  try {
    // Nearly all: to write and read them would take as long as all the rest of an invitation.
    if (readEntries(value).length === 0) return {}
    const json = JSON.stringify(value, (key, field: unknown) => (tricks.includes(key) ? undefined : field))
    return json.length > longest ? null : Object.fromEntries(readEntries(JSON.parse(json)))
  } catch {
    return null
  }
}
