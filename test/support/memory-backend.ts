import type { InvitationsBackend, InvitationsSession, SentInvitationsPort } from 'invitekit/headless'
import { InvitationError } from 'invitekit/headless'
import { memoryInvitations } from 'invitekit/testing'
import { mustHave } from './ports.ts'
import type { MemoryDatabase, exampleOrganization } from 'invitekit/testing'

type Organization = ReturnType<typeof exampleOrganization>

/** One call of a port, and in which organization's name. */
interface BackendCall {
  verb: string
  organizationId: string
  argument: unknown
  signal: AbortSignal | undefined
}

export interface MemoryBackend extends InvitationsBackend {
  readonly calls: BackendCall[]
  /** Runs before each call: may throw, or never end. */
  before: (call: BackendCall) => unknown
  /** What each port is made into before it is handed out. */
  shape: (port: SentInvitationsPort) => SentInvitationsPort
}

/**
 * A server's backend over memory. One organization alone and the scope `application` make it the application's, whose
 * invitations memory keeps as those of a single organization.
 */
export function memoryBackend(
  database: MemoryDatabase,
  organizations: readonly Organization[],
  scope: 'application' | 'organization' = 'organization',
): MemoryBackend {
  const calls: BackendCall[] = []
  const backend: MemoryBackend = {
    scope,
    calls,
    before: () => undefined,
    shape: (port) => port,
    connect: ({ session }) => backend.shape(portOf(session)),
  }

  function portOf({ userId, organizationId }: InvitationsSession): SentInvitationsPort {
    const organization =
      scope === 'application' ? organizations[0] : organizations.find(({ id }) => id === organizationId)
    const emailAddress = `${userId}@example.com`
    const { sent } = memoryInvitations({ database, emailAddress, organization })
    if (!organization || !sent) throw new InvitationError('forbidden')
    const { list, send, revoke, resend, remove, link, setRole, members } = mustHave(
      sent,
      'resend',
      'remove',
      'link',
      'setRole',
      'members',
    )

    function logged<Argument, Result>(
      verb: string,
      work: (argument: Argument, signal?: AbortSignal) => Promise<Result>,
    ) {
      return async (argument: Argument, signal?: AbortSignal): Promise<Result> => {
        const call = { verb, organizationId: organization?.id ?? '', argument, signal }
        calls.push(call)
        await backend.before(call)
        return work(argument, signal)
      }
    }

    return {
      list: logged('list', list),
      send: logged('send', send),
      revoke: logged('revoke', revoke),
      resend: logged('resend', resend),
      remove: logged('remove', remove),
      link: logged('link', link),
      setRole: (id, role) => logged('setRole', () => setRole(id, role))({ id, role }),
      members: (signal) => logged('members', () => members(signal))(undefined, signal),
    }
  }

  return backend
}
