import type { InvitationsSession } from '../client/backend.ts'
import { toInvitationError } from '../model/error.ts'
import { isOneOf } from '../model/is-one-of.ts'
import type { Role } from '../model/role.ts'
import { answer, refuse } from './answer.ts'
import { auditEvent } from './audit.ts'
import type { Trail } from './audit.ts'
import { carryOut } from './carry-out.ts'
import { checkOptions } from './check-options.ts'
import type { Done } from './carry-out.ts'
import type { Command } from './command.ts'
import { withDeadline } from './deadline.ts'
import type { InvitationsHandlerOptions } from './handler-options.ts'
import { checkMadeFor } from './made-for.ts'
import { mailLimits } from './mail-limit.ts'
import { pendingLimits } from './pending-limit.ts'
import { sessionHeader } from '../protocol/limits.ts'
import { broken, Refusal, toRefusal } from './refusal.ts'
import { isOwn } from './same-site.ts'
import { understand } from './understand.ts'

/**
 * The sent invitations of a server, for the administrators whom the host lets in: a function from a `Request` to its
 * `Response`, at any address. `httpInvitations` of `invitekit/http` is its client.
 *
 * Nothing is allowed that `authenticate` and `authorize` don't allow. The organization is the session's, whatever a
 * request says; nothing of what the backend says but invitations and codes gets out.
 *
 * @throws TypeError where an option is missing.
 */
export function createInvitationsHandler<Session extends InvitationsSession = InvitationsSession>(
  options: InvitationsHandlerOptions<Session>,
): (request: Request) => Promise<Response> {
  checkOptions(options)
  const { backend, authenticate, authorize, rateLimit, onAudit, onError } = options
  const { operations = ['list', 'send', 'revoke', 'resend'], origins = [], timeout = 10_000 } = options
  const { scope } = backend
  const pendingLimitOf = pendingLimits(options.pendingLimit ?? (scope === 'organization' ? 1000 : false))
  const mailsOf = mailLimits(options.resendCooldown ?? 60_000)

  async function limit(session: Session | null, request: Request): Promise<void> {
    const wait = await rateLimit?.({ session, request })
    if (wait) throw new Refusal('rateLimited', { retryAfter: wait.retryAfter })
  }

  async function signIn(request: Request): Promise<Session> {
    const session = await authenticate(request)
    if (!session || !isText(session.userId)) throw new Refusal('signedOut')
    return session
  }

  async function rolesOf(session: Session): Promise<Role[]> {
    if (scope === 'application') return []
    const { roles = [] } = options
    const given = typeof roles === 'function' ? await roles(session) : roles
    return given.map(({ key, name }) => ({ key, name }))
  }

  async function isAllowed(session: Session, command: Command, request: Request): Promise<boolean> {
    const operation = command.operation === 'roles' ? 'send' : command.operation
    if (!operations.includes(operation)) throw new Refusal('unsupported')
    try {
      const verdict: unknown = await authorize({ session, operation, scope, request })
      return verdict === true
    } catch (cause) {
      throw new Refusal('forbidden', { unexpected: true, cause })
    }
  }

  async function serve(request: Request, trail: Trail): Promise<Done> {
    if (!isOneOf(['GET', 'POST'], request.method)) {
      throw new Refusal('unsupported', { status: 405, reason: 'method' })
    }
    if (!isOwn(request, origins)) throw new Refusal('forbidden', { reason: 'crossSite' })
    await limit(null, request)
    const session = await signIn(request)
    trail.session = session
    await limit(session, request)
    checkMadeFor(request.headers.get(sessionHeader), session, scope)
    if (scope === 'organization' && !isText(session.organizationId)) {
      throw new Refusal('forbidden', { reason: 'noOrganization' })
    }

    const command = await understand(request, timeout)
    trail.operation = command.operation
    trail.targets = namesIn(command).map((name) => ({ name }))
    if (!(await isAllowed(session, command, request))) throw new Refusal('forbidden')

    if (command.operation === 'roles') return { body: { roles: await rolesOf(session) } }
    const roles = isOneOf(['send', 'setRole'], command.operation) ? await rolesOf(session) : []
    const organization = (scope === 'organization' && session.organizationId) || ''
    const rules = {
      // An invitation to the application has no role.
      roles: scope === 'organization' ? roles.map(({ key }) => key) : [''],
      pendingLimit: pendingLimitOf(organization),
      mails: mailsOf(organization),
    }
    try {
      const done = await withDeadline(timeout, async (signal) =>
        carryOut(backend.connect({ session, headers: request.headers }), command, rules, signal),
      )
      trail.targets = trail.targets.map((target, index) => ({ ...target, code: done.codes?.[index] }))
      return done
    } catch (cause) {
      throw cause instanceof Refusal ? cause : toRefusal(toInvitationError(cause))
    }
  }

  async function report(error: unknown, requestId: string): Promise<void> {
    try {
      await onError?.({ error, requestId })
    } catch {
      // The host's own, and there is nobody else to tell.
    }
  }

  return async (request) => {
    const trail: Trail = { requestId: crypto.randomUUID(), session: null, operation: null, targets: [] }
    const { requestId } = trail
    let failure: Done['failure']
    let response: Response
    try {
      const done = await serve(request, trail)
      response = answer(done.body)
      failure = done.failure
      for (const error of done.unexpected ?? []) await report(error, requestId)
    } catch (thrown) {
      const refusal = thrown instanceof Refusal ? thrown : broken(thrown)
      response = refuse(refusal, requestId)
      failure = refusal
      if (refusal.unexpected) await report(refusal.cause, requestId)
    }
    try {
      await onAudit?.(await auditEvent(trail, scope, failure))
    } catch (thrown) {
      await report(thrown, requestId)
      response = refuse(broken(thrown), requestId)
    }
    return response
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

/** Whom or what a command is about, in clear. */
function namesIn(command: Command): string[] {
  if (command.operation === 'send') return command.drafts.map(({ emailAddress }) => emailAddress)
  return 'id' in command ? [command.id] : []
}
