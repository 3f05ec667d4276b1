import type { SentInvitationsPort } from '../client/sent-port.ts'
import { InvitationError, toInvitationError } from '../model/error.ts'
import { inTime } from '../model/in-time.ts'
import type { InvitationDraft, InvitationRecord } from '../model/invitation.ts'
import { portion } from '../protocol/limits.ts'
import type { MailLimit } from './mail-limit.ts'
import { isRefused, toldError } from './told-error.ts'
import type { ToldError } from './told-error.ts'

/** What became of one draft. The cause is there where the backend was asked in vain. */
export type Sent =
  | { draft: InvitationDraft; invitation: InvitationRecord; error?: never; cause?: never }
  | { draft: InvitationDraft; invitation?: never; error: ToldError; cause?: InvitationError }

/**
 * Sends with several calls, so that what is known by the deadline can be told, and no call begins after it. Nor does one
 * after the backend has asked to be left alone.
 */
export async function sendInPortions(
  port: SentInvitationsPort,
  drafts: readonly InvitationDraft[],
  mails: MailLimit,
  signal: AbortSignal,
): Promise<Sent[]> {
  async function ask(some: readonly InvitationDraft[]): Promise<Sent[]> {
    const outcomes = await port.send(some)
    return some.map((draft, index) => {
      const { invitation, error = new InvitationError('unconfirmed') } = outcomes[index] ?? {}
      if (!invitation) return { draft, error: toldError(error), cause: error }
      mails.join(draft.emailAddress, invitation.id)
      return { draft, invitation }
    })
  }

  const sent: Sent[] = []
  let rest: ToldError | undefined
  for (let start = 0; start < drafts.length; start += portion) {
    const some = drafts.slice(start, start + portion)
    if (signal.aborted) rest ??= { code: 'notSent' }
    const error = rest
    const told = error
      ? some.map((draft) => ({ draft, error }))
      : await inTime(signal, () => ask(some)).catch((thrown: unknown) => {
          const cause = toInvitationError(thrown)
          return some.map((draft) => ({ draft, error: toldError(cause), cause }))
        })
    rest ??= told.find((one) => one.error?.code === 'rateLimited')?.error
    sent.push(...told)
  }
  for (const { draft, error } of sent)
    if (error && isRefused(error)) mails.giveBack('send', draft.emailAddress)
  return sent
}
