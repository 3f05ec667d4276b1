import type { SentInvitationsPort } from '../client/sent-port.ts'
import type { Invitation } from '../model/invitation.ts'
import type { SentVerb } from './sent-progress.ts'

/**
 * Whether something can be done with an invitation that went out: where it stands, and what its backend has, decide.
 *
 * @param status Where it stands by now.
 */
export function canPress(
  verb: SentVerb,
  { status, url }: Pick<Invitation, 'status' | 'url'>,
  port: SentInvitationsPort | undefined,
): boolean {
  const pending = status === 'pending'
  if (verb === 'resend') return port?.resend !== undefined && (pending || status === 'expired')
  if (verb === 'setRole') return port?.setRole !== undefined && pending
  if (verb === 'copyLink') return (port?.link !== undefined || url !== undefined) && pending
  return pending
}
