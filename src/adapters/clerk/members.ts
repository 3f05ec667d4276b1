import { readFields, readText } from '../../model/field.ts'

/** A member, as either of Clerk's SDKs has them, by what they sign in with: an address, or else a name or a number. */
export function decodeMember(value: unknown): { id: string; identifier: string } | undefined {
  const fields = readFields(value)
  const id = readText(fields('id'))
  const identifier = readText(readFields(fields('publicUserData'))('identifier'))
  return id === '' ? undefined : { id, identifier }
}

/** The addresses among what members sign in with. */
export function addressesOf(members: readonly { identifier: string }[]): string[] {
  return members.map(({ identifier }) => identifier).filter((identifier) => identifier.includes('@'))
}
