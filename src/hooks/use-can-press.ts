'use client'
import type { Invitation } from '../model/invitation.ts'
import { statusAt } from '../model/status.ts'
import { canPress } from '../query/can-press.ts'
import type { SentVerb } from '../query/sent-progress.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** What decides what can be done with an invitation. */
type Standing = Pick<Invitation, 'status' | 'expiresAt' | 'url'>

/** Tells whether something can be done with an invitation that went out, by what is known when it is asked. */
export function useCanPress(): (verb: SentVerb, invitation: Standing) => boolean {
  const { client, clock } = useInvitationsContext()
  return (verb, invitation) =>
    canPress(verb, { status: statusAt(invitation, clock.now()), url: invitation.url }, client.sent)
}
