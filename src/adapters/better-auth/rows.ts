import { readFields, readText } from '../../model/field.ts'
import { readEntries } from '../../model/read-entries.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import { rowsOf } from './call.ts'

/** What an invitation was made of: its teams, and the host's own fields. better-auth leaves out those that it sets. */
export function inputOf(row: unknown): Record<string, unknown> {
  const { teamId, ...input } = Object.fromEntries(readEntries(row).filter(([, value]) => value !== null))
  return { ...input, ...(readText(teamId) && { teamId: readText(teamId).split(',') }) }
}

/**
 * Leaves out those that have expired and that a newer one to the same address has replaced: better-auth has no other way
 * to renew one, and mailing both again would mail one person twice.
 */
export function withoutReplaced(
  records: readonly InvitationRecord[],
  all: readonly InvitationRecord[] = records,
): InvitationRecord[] {
  const newest = new Map<string, number>()
  for (const record of all) {
    const { emailAddress } = record
    newest.set(emailAddress, Math.max(recency(record), newest.get(emailAddress) ?? 0))
  }
  return records.filter(
    (record) => record.status !== 'expired' || recency(record) >= (newest.get(record.emailAddress) ?? 0),
  )
}

/** Of two that were made in the same moment, the pending one is the newer. */
function recency({ createdAt, status }: InvitationRecord): number {
  return 2 * (createdAt ?? 0) + Number(status === 'pending')
}

/** No more members than these are asked for: better-auth gives 100 where nobody says how many. */
export const mostMembers = 1000

/** The addresses of the members in the answer to a question for them. */
export function addressesOf(answer: unknown): string[] {
  return rowsOf(readFields(answer)('members')).flatMap(
    (member) => readText(readFields(readFields(member)('user'))('email')) || [],
  )
}
