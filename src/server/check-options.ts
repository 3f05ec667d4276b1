import type { InvitationsSession } from '../client/backend.ts'
import { isOneOf } from '../model/is-one-of.ts'
import { operations } from '../protocol/operation.ts'
import type { InvitationsHandlerOptions } from './handler-options.ts'

/** A handler that lacks what protects it must not come into being, also where nobody checks types. @throws TypeError */
export function checkOptions<Session extends InvitationsSession>({
  backend,
  authenticate,
  authorize,
  roles,
  operations: offered = [],
  origins = [],
}: Partial<InvitationsHandlerOptions<Session>>): void {
  if (typeof backend?.connect !== 'function' || !isOneOf(['application', 'organization'], backend.scope)) {
    misuse('No `backend`. Pass one, such as clerkBackendInvitations(…).')
  }
  if (typeof authenticate !== 'function') {
    misuse('No `authenticate`. Pass a function from a request to its verified session, or to null.')
  }
  if (typeof authorize !== 'function') {
    misuse('No `authorize`. Pass a function that answers true where this session may do this operation.')
  }
  if (backend?.scope === 'organization' && typeof roles !== 'function' && !Array.isArray(roles)) {
    misuse('No `roles`. Pass those that may be given, or a function from a session to them.')
  }
  if (backend?.scope === 'application' && roles !== undefined) {
    misuse('`roles` for the application, whose invitations have none. Leave them out.')
  }
  for (const operation of offered) {
    if (!isOneOf(operations, operation))
      misuse(`No such operation as “${String(operation)}”. Pass some of ${operations.join(', ')}.`)
  }
  for (const origin of origins) {
    const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin
    if (!isOrigin)
      misuse(`“${origin}” is no origin. Pass scheme, host and port alone: https://app.example.com.`)
  }
}

function misuse(sentence: string): never {
  throw new TypeError(`createInvitationsHandler: ${sentence}`)
}
