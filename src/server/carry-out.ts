import type { SentInvitationsPort } from '../client/sent-port.ts'
import { toInvitationError } from '../model/error.ts'
import type { InvitationErrorCode } from '../model/error.ts'
import { encodeInvitation } from '../protocol/encode-invitation.ts'
import type { Command } from './command.ts'
import { Refusal } from './refusal.ts'
import { sendInvitations } from './send-invitations.ts'
import type { SendRules } from './send-invitations.ts'
import { isRefused, toldError } from './told-error.ts'

export interface Done {
  /** The answer. */
  body: object
  /** What became of each address. */
  codes?: readonly (InvitationErrorCode | undefined)[]
}

/** Asks the backend for what has been allowed. */
export async function carryOut(
  port: SentInvitationsPort,
  command: Exclude<Command, { operation: 'roles' }>,
  rules: SendRules,
  signal: AbortSignal,
): Promise<Done> {
  switch (command.operation) {
    case 'list': {
      const { items, hasNextPage, total, truncated } = await port.list(command.query, signal)
      return { body: { items: items.map(encodeInvitation), hasNextPage, total, truncated } }
    }
    case 'send': {
      const sent = await sendInvitations(port, command.drafts, rules, signal)
      const outcomes = sent.map(({ draft: { emailAddress }, ...outcome }) =>
        'error' in outcome
          ? { emailAddress, error: outcome.error }
          : { emailAddress, invitation: encodeInvitation(outcome.invitation) },
      )
      return { body: { outcomes }, codes: outcomes.map(({ error }) => error?.code) }
    }
    case 'revoke':
      return { body: { invitation: encodeInvitation(await port.revoke(command.id)) } }
    case 'resend':
      return { body: { invitation: encodeInvitation(await resend(port, command.id, rules)) } }
    case 'remove':
      await (port.remove?.(command.id) ?? unsupported())
      return { body: {} }
    case 'link':
      return { body: { url: await (port.link?.(command.id) ?? unsupported()) } }
    default:
      return command satisfies never
  }
}

/** The cooldown goes with the recipient: a backend may give what is mailed again another id. */
async function resend(port: SentInvitationsPort, id: string, { mails, keyOf }: SendRules) {
  if (!port.resend) return unsupported()
  const key = keyOf(id)
  const retryAfter = mails.take('resend', key)
  if (retryAfter > 0) throw new Refusal('rateLimited', { retryAfter })
  try {
    const record = await port.resend(id)
    mails.join(key, keyOf(record.id))
    mails.join(key, keyOf(record.emailAddress))
    return record
  } catch (thrown) {
    if (isRefused(toldError(toInvitationError(thrown)))) mails.giveBack('resend', key)
    throw thrown
  }
}

function unsupported(): never {
  throw new Refusal('unsupported')
}
