import type { InvitationsClient, ReceivedInvitationsPort, SentInvitationsPort } from 'invitekit/headless'

/** A received port with every verb but the ticket's, which only some backends have. */
export function everyVerb(port: ReceivedInvitationsPort | undefined) {
  if (!port?.decline || !port.isMember || !port.activate) throw new Error('The port lacks a verb.')
  const { decline, isMember, activate } = port
  return { ...port, decline, isMember, activate }
}

/** The sent side of an administrator's client. */
export function sentBy({ sent }: InvitationsClient): SentInvitationsPort {
  if (!sent) throw new Error('The client has no sent side.')
  return sent
}
