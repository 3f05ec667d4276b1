import type { SentInvitationsPort } from '../client/sent-port.ts'
import { inTime } from '../model/in-time.ts'
import type { InvitationDraft } from '../model/invitation.ts'
import { flawOf } from './draft-flaw.ts'
import { recipientKey } from './mail-limit.ts'
import type { MailLimit } from './mail-limit.ts'
import type { PendingLimit, PendingRoom } from './pending-limit.ts'
import { sendInPortions } from './send-in-portions.ts'
import type { Sent } from './send-in-portions.ts'

export interface SendRules {
  /** The keys of the roles that this person may give. */
  roles: readonly string[]
  pendingLimit: PendingLimit
  mails: MailLimit
}

/** Sends what may be sent, to each address once, and tells of each draft what became of it, in their order. */
export async function sendInvitations(
  port: SentInvitationsPort,
  drafts: readonly InvitationDraft[],
  { roles, pendingLimit, mails }: SendRules,
  signal: AbortSignal,
): Promise<Sent[]> {
  const firsts = new Map<string, InvitationDraft>()
  for (const draft of drafts) {
    const key = recipientKey(draft.emailAddress)
    if (!flawOf(draft, roles) && !firsts.has(key)) firsts.set(key, draft)
  }

  async function sendInto(room: PendingRoom): Promise<Sent[]> {
    const sent: Sent[] = []
    const allowed: InvitationDraft[] = []
    for (const draft of firsts.values()) {
      const wait = room.isFull() ? undefined : mails.take('send', draft.emailAddress)
      if (wait === undefined) sent.push({ draft, error: { code: 'limitReached' } })
      else if (wait > 0) sent.push({ draft, error: { code: 'rateLimited', retryAfter: wait } })
      else {
        room.take()
        allowed.push({ emailAddress: draft.emailAddress.trim(), role: draft.role })
      }
    }
    return [...sent, ...(await sendInPortions(port, allowed, mails, signal))]
  }

  const sent = firsts.size > 0 ? await pendingLimit(() => pending(port, signal), sendInto) : []
  const results = new Map(sent.map((one) => [recipientKey(one.draft.emailAddress), one]))
  return drafts.map((draft): Sent => {
    const flaw = flawOf(draft, roles)
    if (flaw) return { draft, error: flaw }
    const key = recipientKey(draft.emailAddress)
    const result = results.get(key) ?? { draft, error: { code: 'unconfirmed' } }
    const isRepeated = firsts.get(key) !== draft
    return isRepeated && result.invitation
      ? { draft, error: { code: 'alreadyInvited' } }
      : { ...result, draft }
  })
}

/** How many are pending: all that a page shows, where the backend tells no total. */
async function pending(port: SentInvitationsPort, signal: AbortSignal): Promise<number> {
  const count = (pageSize: number) =>
    inTime(signal, () => port.list({ status: ['pending'], page: 1, pageSize }, signal))
  const { total } = await count(1)
  return total ?? (await count(100)).items.length
}
