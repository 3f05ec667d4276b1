import type { BackendContext, InvitationsBackend } from '../../../client/backend.ts'
import type { SentInvitationsPort } from '../../../client/sent-port.ts'
import { InvitationError } from '../../../model/error.ts'
import { readFields, readText } from '../../../model/field.ts'
import type { InvitationRecord } from '../../../model/invitation.ts'
import { sendEach } from '../../../model/send-outcome.ts'
import { arrange } from '../../../model/sent-query.ts'
import { malformed } from '../call.ts'
import { decodeSent } from '../decode.ts'
import { ask } from './ask.ts'
import type { BetterAuthServer, CreateInvitation } from './auth.ts'
import { visibleRows } from './visible-rows.ts'

/** better-auth's own words for a status, as far as they are others. */
const storedWords: ReadonlyMap<string, string> = new Map([
  ['expired', 'pending'],
  ['declined', 'rejected'],
  ['revoked', 'canceled'],
])

export interface BetterAuthBackendOptions {
  /** The address of your accept page for an invitation; without it, nobody is offered to copy a link. */
  link?: ((invitation: InvitationRecord) => string) | undefined
}

/**
 * Sent invitations of better-auth's organization plugin, for a host that keeps its API on the server. better-auth is
 * asked with the headers of each request, so its own permissions stay in force.
 *
 * @param auth The host's own `betterAuth({ plugins: [organization()] })`.
 */
export function betterAuthBackendInvitations(
  auth: BetterAuthServer,
  options: BetterAuthBackendOptions = {},
): InvitationsBackend {
  return {
    scope: 'organization',
    connect({ session: { organizationId }, headers }) {
      // better-auth would take the active organization in place of none, which nobody has authorized.
      if (!organizationId) throw new InvitationError('forbidden')
      return sentPort(auth, options, organizationId, headers)
    },
  }
}

function sentPort(
  auth: BetterAuthServer,
  { link }: BetterAuthBackendOptions,
  organizationId: string,
  headers: BackendContext['headers'],
): SentInvitationsPort {
  const inviting: CreateInvitation = auth.api
  const read = visibleRows(auth, organizationId, headers)

  /** One invitation of this organization: better-auth would take any id of any organization that the person runs. */
  async function find(id: string, ...statuses: string[]) {
    const { rows } = await read({ field: 'id', value: id })
    const invitation = decodeSent(rows[0], Date.now())
    if (!invitation || !statuses.includes(invitation.status)) throw new InvitationError('notUsable')
    return { invitation, fields: readFields(rows[0]) }
  }

  return {
    organizationId,
    async list(query) {
      const words = query.status?.map((status) => storedWords.get(status) ?? status) ?? []
      const where = words.length > 0 ? [{ field: 'status', operator: 'in' as const, value: words }] : []
      const { rows, truncated } = await read(...where)
      const now = Date.now()
      const records = rows.flatMap((row) => decodeSent(row, now) ?? [])
      // What was created in the same moment comes from a database in any order: pages need one that stays.
      return { ...arrange(records.toSorted(byId), query), truncated }
    },
    send(drafts) {
      const invited = new Set<string>()
      return sendEach(drafts, async ({ emailAddress, role }) => {
        // better-auth can be told to replace an invitation in place of refusing the second.
        if (invited.has(emailAddress.toLowerCase())) throw new InvitationError('alreadyInvited')
        const body = { email: emailAddress, role, organizationId }
        const invitation = one(await ask(() => inviting.createInvitation({ body, headers })))
        invited.add(emailAddress.toLowerCase())
        return invitation
      })
    },
    async revoke(id) {
      await find(id, 'pending', 'expired')
      return one(await ask(() => auth.api.cancelInvitation({ body: { invitationId: id }, headers })))
    },
    /** A pending one keeps its id and gets more time; in place of an expired one comes another like it. */
    async resend(id) {
      const { invitation, fields } = await find(id, 'pending', 'expired')
      const body = {
        ...inputOf(fields),
        email: invitation.emailAddress,
        role: invitation.role ?? '',
        organizationId,
        resend: true as const,
      }
      return one(await ask(() => inviting.createInvitation({ body, headers })))
    },
    ...(link && { link: async (id) => link((await find(id, 'pending')).invitation) }),
  }
}

function one(data: unknown): InvitationRecord {
  return decodeSent(data, Date.now()) ?? malformed()
}

function byId(a: InvitationRecord, b: InvitationRecord): number {
  return a.id < b.id ? -1 : 1
}

/** What an invitation was made of: its teams, and the host's own fields. better-auth leaves out those that it sets. */
function inputOf(fields: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const { teamId, ...input } = Object.fromEntries([...fields].filter(([, value]) => value !== null))
  return { ...input, ...(readText(teamId) && { teamId: readText(teamId).split(',') }) }
}
