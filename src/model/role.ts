import { readFields, readOptionalText, readText } from './field.ts'

/** A role that members of an organization can have. */
export interface Role {
  /** Such as `member` or `org:admin`. */
  key: string
  /** In the backend's own words. */
  name: string
}

/** A role out of untrusted JSON, named by its key where it has no name; undefined where it has no key. */
export function readRole(value: unknown): Role | undefined {
  const fields = readFields(value)
  const key = readText(fields('key'))
  return key === '' ? undefined : { key, name: readOptionalText(fields('name')) ?? key }
}
