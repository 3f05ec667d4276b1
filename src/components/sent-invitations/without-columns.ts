import type { InvitationRecord } from '../../model/invitation.ts'
import { inviterName } from '../parts/inviter-name.ts'

/** Columns that some backends say nothing for: names joined by a space, so that rows can compare it. */
export type WithoutColumns = '' | 'expires' | 'inviter' | 'expires inviter'

/** The columns that none of these rows has a value for. */
export function withoutColumns(rows: readonly InvitationRecord[]): WithoutColumns {
  const expires = rows.some(({ expiresAt }) => expiresAt)
  const inviter = rows.some(({ inviter: one }) => one && inviterName(one))
  if (expires) return inviter ? '' : 'inviter'
  return inviter ? 'expires' : 'expires inviter'
}
