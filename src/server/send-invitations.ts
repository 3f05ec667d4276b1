import type { SentInvitationsPort } from '../client/sent-port.ts'
import { InvitationError } from '../model/error.ts'
import type { InvitationDraft, InvitationRecord } from '../model/invitation.ts'
import { longestAddress } from '../protocol/limits.ts'
import type { MailLimit } from './mail-limit.ts'
import { isRefused, toldError } from './told-error.ts'
import type { ToldError } from './told-error.ts'

/** One address: without what separates several, and what begins another header of the mail. */
const shape = /^[^\s\p{Cc}@,;:<>()[\]\\"]+@[^\s\p{Cc}@,;:<>()[\]\\"]+$/u

export interface SendRules {
  /** The keys of the roles that this person may give. */
  roles: readonly string[]
  pendingLimit: number | false
  mails: MailLimit
  /** What an address or id is remembered by. */
  keyOf: (name: string) => string
}

/** What became of one draft. */
export type Sent = { draft: InvitationDraft } & ({ invitation: InvitationRecord } | { error: ToldError })

/** Sends what may be sent, and tells of each draft what became of it, in their order. */
export async function sendInvitations(
  port: SentInvitationsPort,
  drafts: readonly InvitationDraft[],
  { roles, pendingLimit, mails, keyOf }: SendRules,
  signal: AbortSignal,
): Promise<Sent[]> {
  const wellFormed = drafts.filter((draft) => !flawOf(draft, roles))
  let room =
    wellFormed.length && pendingLimit !== false ? pendingLimit - (await pending(port, signal)) : Infinity
  const refusals = drafts.map((draft): ToldError | undefined => {
    const flaw = flawOf(draft, roles)
    if (flaw) return flaw
    if (room <= 0) return { code: 'limitReached' }
    const retryAfter = mails.take('send', keyOf(draft.emailAddress))
    if (retryAfter > 0) return { code: 'rateLimited', retryAfter }
    room -= 1
    return undefined
  })

  const allowed = drafts.filter((_, index) => !refusals[index])
  const outcomes = allowed.length > 0 ? [...(await port.send(allowed.map(trimmed)))] : []
  return drafts.map((draft, index) => {
    const error = refusals[index]
    if (error) return { draft, error }
    const outcome = outcomes.shift()
    const key = keyOf(draft.emailAddress)
    if (outcome?.invitation) {
      mails.join(key, keyOf(outcome.invitation.id))
      return { draft, invitation: outcome.invitation }
    }
    const told = toldError(outcome?.error ?? new InvitationError('unconfirmed'))
    if (isRefused(told)) mails.giveBack('send', key)
    return { draft, error: told }
  })
}

function trimmed({ emailAddress, role }: InvitationDraft): InvitationDraft {
  return { emailAddress: emailAddress.trim(), role }
}

/** What is wrong with a draft by itself. A role is one key and no list of them, whatever a backend makes of commas. */
function flawOf({ emailAddress, role }: InvitationDraft, roles: readonly string[]): ToldError | undefined {
  const address = emailAddress.trim()
  if (address.length > longestAddress || !shape.test(address)) return { code: 'invalidEmailAddress' }
  return roles.includes(role) ? undefined : { code: 'invalidRole' }
}

/** How many are pending: all that a page shows, where the backend tells no total. */
async function pending(port: SentInvitationsPort, signal: AbortSignal): Promise<number> {
  const query = { status: ['pending'], page: 1 }
  const { total } = await port.list({ ...query, pageSize: 1 }, signal)
  return total ?? (await port.list({ ...query, pageSize: 100 }, signal)).items.length
}
