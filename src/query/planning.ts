import type { InvitationsClient } from '../client/client.ts'
import { toInvitation } from '../model/invitation.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import { readPages } from '../model/page.ts'
import { parseRecipients } from '../model/recipients/parse-recipients.ts'
import { planInvitations } from '../model/recipients/plan-invitations.ts'
import type { InvitationPlan, PlanInput } from '../model/recipients/plan-invitations.ts'
import { ask } from './reads.ts'
import { sentPort } from './sent.ts'

export { parseRecipients as parse }

/** What a plan is made against, as far as the backend tells. */
export interface SentLists {
  /** Those that are pending or expired. */
  items: InvitationRecord[]
  /** The addresses of the members. */
  members: string[]
  /** Whether there may be more of either. */
  partial: boolean
}

/** How many of each are read at most. */
const limit = 1000

/** Reads what a plan is made against. Without the members it is a plan all the same. @throws InvitationError */
export async function read(client: InvitationsClient, signal: AbortSignal): Promise<SentLists> {
  const asked = ask(client, async () => sentPort(client).members?.(signal) ?? []).catch(() => null)
  let cut = false
  const { items, truncated } = await readPages(
    async (query) => {
      const full = { ...query, status: ['pending', 'expired'] }
      const page = await ask(
        client,
        () => sentPort(client).list(full, signal),
        (readers) => readers.sentPage,
      )
      cut ||= page.truncated ?? false
      return page
    },
    { pageSize: 100, limit },
  )
  const members = await asked
  const partial = cut || truncated || !members || members.length > limit
  return { items, members: members?.slice(0, limit) ?? [], partial }
}

/** A plan against what was read. */
export function plan({ members = [], ...input }: PlanInput, lists: SentLists | undefined): InvitationPlan {
  return planInvitations({
    ...input,
    invitations: lists?.items.map(toInvitation),
    members: [...members, ...(lists?.members ?? [])],
  })
}
