import { readFields, readOptionalText, readText } from './field.ts'
import type { Inviter, PublicOrganizationData } from './organization.ts'

/** What a value tells of an organization; what it doesn't tell is empty. */
export function decodeOrganization(value: unknown): PublicOrganizationData {
  const fields = readFields(value)
  return {
    id: readText(fields('id')),
    name: readText(fields('name')),
    slug: readOptionalText(fields('slug')) ?? null,
    hasImage: fields('hasImage') === true,
    imageUrl: readText(fields('imageUrl')),
  }
}

/** Whom a value tells of; undefined where it is nobody. */
export function decodeInviter(value: unknown): Inviter | undefined {
  const fields = readFields(value)
  const name = readOptionalText(fields('name'))
  const emailAddress = readOptionalText(fields('emailAddress'))
  return name || emailAddress ? { name, emailAddress } : undefined
}
