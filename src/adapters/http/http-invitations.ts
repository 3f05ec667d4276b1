import type { InvitationsClient } from '../../client/client.ts'
import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { connect } from './call.ts'
import type { CallOptions } from './call.ts'
import { httpSent } from './http-sent.ts'

/** A verb that not every handler offers. */
export type HttpVerb = 'resend' | 'remove' | 'link' | 'roles'

export interface HttpInvitationsOptions extends CallOptions {
  /** The signed-in person's id, or null where nobody is: keeps one person's cache from the next one's. */
  userId: string | null
  /** The organization that they work in. It separates caches and no more: the server goes by its session. */
  organizationId?: string | undefined
  /**
   * Which of these verbs the handler offers: those of its `operations`, and `roles` where it has some to give.
   *
   * @default ['resend', 'roles']
   */
  offers?: readonly HttpVerb[] | undefined
}

export interface HttpInvitationsClient extends InvitationsClient {
  readonly sent: SentInvitationsPort
}

/** The sent invitations that a server gives access to by `createInvitationsHandler` of `invitekit/server`. */
export function httpInvitations({
  userId,
  organizationId,
  offers = ['resend', 'roles'],
  ...options
}: HttpInvitationsOptions): HttpInvitationsClient {
  const sent: SentInvitationsPort = httpSent(connect(options))
  for (const verb of ['resend', 'remove', 'link', 'roles'] as const)
    if (!offers.includes(verb)) delete sent[verb]
  return {
    scope: `http:${options.url}:${userId ?? ''}:${organizationId ?? ''}`,
    timeout: options.timeout,
    sent,
  }
}
