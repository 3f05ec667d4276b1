import type { InvitationsClient } from '../../client/client.ts'
import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { connect } from './call.ts'
import type { CallOptions } from './call.ts'
import { httpSent } from './http-sent.ts'
import type { HttpVerb } from './http-sent.ts'

export interface HttpInvitationsOptions extends CallOptions {
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
export function httpInvitations(options: HttpInvitationsOptions): HttpInvitationsClient {
  const { url, userId, organizationId, timeout, offers = ['resend', 'roles'] } = options
  return {
    scope: `http:${[url, userId, organizationId].join(':')}`,
    timeout,
    sent: httpSent(connect(options), offers),
  }
}
