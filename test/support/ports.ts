import type { InvitationsClient, SentInvitationsPort } from 'invitekit/headless'

type WithVerbs<Port, Verb extends keyof Port> = Port & { [Name in Verb]-?: NonNullable<Port[Name]> }

/** A port that must have these of its optional verbs. */
export function mustHave<Port extends object, Verb extends keyof Port>(
  port: Port,
  ...verbs: Verb[]
): WithVerbs<Port, Verb> {
  if (!hasVerbs(port, verbs)) throw new Error(`The port lacks one of ${verbs.join(', ')}.`)
  return port
}

function hasVerbs<Port extends object, Verb extends keyof Port>(
  port: Port,
  verbs: readonly Verb[],
): port is WithVerbs<Port, Verb> {
  return verbs.every((verb) => port[verb] !== undefined)
}

/** The sent side of an administrator's client. */
export function sentBy({ sent }: Pick<InvitationsClient, 'sent'>): SentInvitationsPort {
  if (!sent) throw new Error('The client has no sent side.')
  return sent
}
