import type { SentInvitationsPort } from '../client/sent-port.ts'
import { toInvitationError } from '../model/error.ts'
import type { InvitationError, InvitationErrorCode } from '../model/error.ts'
import { readText } from '../model/field.ts'
import { inTime } from '../model/in-time.ts'
import { encodeInvitation } from '../protocol/encode-invitation.ts'
import { mostMembers } from '../protocol/limits.ts'
import type { Command } from './command.ts'
import { Refusal } from './refusal.ts'
import type { Sent } from './send-in-portions.ts'
import { sendInvitations } from './send-invitations.ts'
import type { SendRules } from './send-invitations.ts'
import { isRefused, isUnexpected, toldError } from './told-error.ts'

export interface Done {
  /** The answer. */
  body: object
  /** Of a send: what became of each address. */
  codes?: readonly (InvitationErrorCode | undefined)[]
  /** Of a send that was answered, and yet has sent nothing: why not. */
  failure?: { code: InvitationErrorCode; failed: boolean } | undefined
  /** What the host should look into all the same: one of each kind. */
  unexpected?: Iterable<InvitationError>
}

/** Asks the backend for what has been allowed, until the signal is aborted. */
export async function carryOut(
  port: SentInvitationsPort,
  command: Exclude<Command, { operation: 'roles' }>,
  rules: SendRules,
  signal: AbortSignal,
): Promise<Done> {
  switch (command.operation) {
    case 'list': {
      const page = await inTime(signal, () => port.list(command.query, signal))
      const { items, hasNextPage, total, truncated } = page
      return { body: { items: items.map(encodeInvitation), hasNextPage, total, truncated } }
    }
    case 'send':
      return summary(await sendInvitations(port, command.drafts, rules, signal))
    case 'revoke': {
      const record = await inTime(signal, () => port.revoke(command.id))
      return { body: { invitation: encodeInvitation(record) } }
    }
    case 'resend': {
      const record = await inTime(signal, () => resend(port, command.id, rules))
      return { body: { invitation: encodeInvitation(record) } }
    }
    case 'remove':
      await inTime(signal, () => port.remove?.(command.id) ?? unsupported())
      return { body: {} }
    case 'link':
      return { body: { url: await inTime(signal, () => port.link?.(command.id) ?? unsupported()) } }
    case 'setRole': {
      const record = await inTime(signal, () => setRole(port, command, rules))
      return { body: { invitation: encodeInvitation(record) } }
    }
    case 'members': {
      const members = await inTime(signal, () => port.members?.(signal) ?? unsupported())
      return { body: { members: members.slice(0, mostMembers).map(readText) } }
    }
    default:
      return command satisfies never
  }
}

function summary(sent: readonly Sent[]): Done {
  const asked = sent.find(({ cause }) => cause)
  const why = sent.some(({ invitation }) => invitation) ? undefined : (asked ?? sent[0])?.error
  return {
    body: {
      outcomes: sent.map(({ draft: { emailAddress }, invitation, error }) => ({
        emailAddress,
        error,
        invitation: invitation && encodeInvitation(invitation),
      })),
    },
    codes: sent.map(({ error }) => error?.code),
    failure: why && { code: why.code, failed: asked !== undefined },
    unexpected: new Map(
      sent.flatMap(({ error, cause }) =>
        cause && isUnexpected(error) ? [[error.code, cause] as const] : [],
      ),
    ).values(),
  }
}

/** The cooldown goes with the recipient: a backend may give what is mailed again another id. */
async function resend(port: SentInvitationsPort, id: string, { mails }: SendRules) {
  if (!port.resend) return unsupported()
  const retryAfter = mails.take('resend', id)
  if (retryAfter > 0) throw new Refusal('rateLimited', { retryAfter })
  try {
    const record = await port.resend(id)
    mails.join(id, record.id)
    mails.join(id, record.emailAddress)
    return record
  } catch (thrown) {
    if (isRefused(toldError(toInvitationError(thrown)))) mails.giveBack('resend', id)
    throw thrown
  }
}

/** As with a new invitation, no role can be given that is not this person's to give. */
function setRole(
  port: SentInvitationsPort,
  { id, role }: Extract<Command, { operation: 'setRole' }>,
  { roles }: SendRules,
) {
  if (!port.setRole) return unsupported()
  if (!roles.includes(role)) throw new Refusal('invalidRole')
  return port.setRole(id, role)
}

function unsupported(): never {
  throw new Refusal('unsupported')
}
