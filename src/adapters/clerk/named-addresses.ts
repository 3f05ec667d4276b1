import { InvitationError } from '../../model/error.ts'
import { readFields, readList, readText } from '../../model/field.ts'
import { decodeClerkError } from './errors.ts'

/**
 * The addresses that a refusal of Clerk's names, in lower case, and what each is refused for. Most codes name them in
 * `meta`; `already_a_member_in_organization` does it in its sentence alone.
 *
 * @param thrown What Clerk's SDK has thrown, or the error that it was decoded to.
 */
export function namedAddresses(thrown: unknown): ReadonlyMap<string, InvitationError> {
  const refusal = readFields(thrown instanceof InvitationError ? thrown.cause : thrown)
  const named = new Map<string, InvitationError>()
  for (const error of readList(refusal('errors'))) {
    const fields = readFields(error)
    const meta = readFields(fields('meta'))
    const sentence = readText(fields('longMessage'))
    const words = [
      ...readList(meta('emailAddresses')),
      ...readList(meta('identifiers')),
      ...sentence.split(/[\s,;:'"<>()]+|\.(?:\s|$)/),
    ]
    const meaning = decodeClerkError({ status: refusal('status'), errors: [error] })
    for (const word of words) named.set(readText(word).toLowerCase(), meaning)
  }
  named.delete('')
  return named
}
