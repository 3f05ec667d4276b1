import type { InvitationDraft } from '../model/invitation.ts'
import { longestAddress } from '../protocol/limits.ts'
import type { ToldError } from './told-error.ts'

/** One address: without what can't be seen, what separates several, and what begins another header of the mail. */
const shape = /^[^\s\p{Cc}\p{Cf}@,;:<>()[\]\\"]+@[^\s\p{Cc}\p{Cf}@,;:<>()[\]\\"]+$/u

/** What is wrong with a draft by itself. A role is one key and no list of them, whatever a backend makes of commas. */
export function flawOf(
  { emailAddress, role }: InvitationDraft,
  roles: readonly string[],
): ToldError | undefined {
  const address = emailAddress.trim()
  if (address.length > longestAddress || !shape.test(address)) return { code: 'invalidEmailAddress' }
  return roles.includes(role) ? undefined : { code: 'invalidRole' }
}
