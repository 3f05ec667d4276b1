import type { InvitationsClient, ReceivedInvitationsPort, SentInvitationsPort } from 'invitekit/headless'

/** A received port with every verb. */
export function everyVerb(port: ReceivedInvitationsPort | undefined): Required<ReceivedInvitationsPort> {
  if (!port?.decline || !port.activate) throw new Error('The port lacks a verb.')
  const { decline, activate } = port
  return { ...port, decline, activate }
}

/** The sent side of an administrator's client. */
export function sentBy({ sent }: InvitationsClient): SentInvitationsPort {
  if (!sent) throw new Error('The client has no sent side.')
  return sent
}
