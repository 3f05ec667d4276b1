import type { BackendContext, InvitationsBackend } from '../../../client/backend.ts'
import type { SentInvitationsPort } from '../../../client/sent-port.ts'
import { InvitationError } from '../../../model/error.ts'
import type { InvitationRecord } from '../../../model/invitation.ts'
import { sendEach } from '../../../model/send-outcome.ts'
import { arrange } from '../../../model/sent-query.ts'
import { malformed } from '../call.ts'
import { decodeSent } from '../decode.ts'
import { addressesOf, inputOf, mostMembers, withoutReplaced } from '../rows.ts'
import { ask } from './ask.ts'
import type { BetterAuthServer, Condition, CreateInvitation } from './auth.ts'
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
    return { invitation, row: rows[0] }
  }

  async function readRecords(where: Condition[]) {
    const { rows, truncated } = await read(...where)
    const now = Date.now()
    return { records: rows.flatMap((row) => decodeSent(row, now) ?? []), truncated }
  }

  return {
    organizationId,
    async list(query) {
      const words = query.status?.map((status) => storedWords.get(status) ?? status) ?? []
      const found = await readRecords(words.length > 0 ? [oneOf('status', words)] : [])
      const expired = found.records.filter(({ status }) => status === 'expired')
      // What has replaced them may be of a status that nobody has asked for.
      const others =
        words.length > 0 && expired.length > 0
          ? await readRecords([oneOf('email', [...new Set(expired.map(({ emailAddress }) => emailAddress))])])
          : found
      // What was created in the same moment comes from a database in any order: pages need one that stays.
      const records = withoutReplaced(found.records.toSorted(byId), others.records)
      return { ...arrange(records, query), truncated: found.truncated }
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
      const { invitation, row } = await find(id, 'pending', 'expired')
      const body = {
        ...inputOf(row),
        email: invitation.emailAddress,
        role: invitation.role ?? '',
        organizationId,
        resend: true as const,
      }
      return one(await ask(() => inviting.createInvitation({ body, headers })))
    },
    async members() {
      const query = { organizationId, limit: mostMembers }
      return addressesOf(await ask(() => auth.api.listMembers({ query, headers })))
    },
    ...(link && { link: async (id) => link((await find(id, 'pending')).invitation) }),
  }
}

function one(data: unknown): InvitationRecord {
  return decodeSent(data, Date.now()) ?? malformed()
}

function oneOf(field: string, value: string[]): Condition {
  return { field, operator: 'in', value }
}

function byId(a: InvitationRecord, b: InvitationRecord): number {
  return a.id < b.id ? -1 : 1
}
