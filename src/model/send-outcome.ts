import { toInvitationError } from './error.ts'
import type { InvitationError } from './error.ts'
import type { InvitationDraft, InvitationRecord } from './invitation.ts'

/** What became of one draft: the invitation as stored, or why there is none. */
export type SendOutcome =
  | { draft: InvitationDraft; invitation: InvitationRecord; error?: never }
  | { draft: InvitationDraft; error: InvitationError; invitation?: never }

/** Sends drafts one after the other, for backends that have no bulk call; never rejects. */
export async function sendEach(
  drafts: readonly InvitationDraft[],
  send: (draft: InvitationDraft) => Promise<InvitationRecord>,
): Promise<SendOutcome[]> {
  const outcomes: SendOutcome[] = []
  for (const draft of drafts) {
    outcomes.push(
      await send(draft).then(
        (invitation) => ({ draft, invitation }),
        (thrown: unknown) => ({ draft, error: toInvitationError(thrown) }),
      ),
    )
  }
  return outcomes
}
