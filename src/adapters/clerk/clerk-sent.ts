import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { InvitationError } from '../../model/error.ts'
import { readList } from '../../model/field.ts'
import { readPages } from '../../model/page.ts'
import { readRole } from '../../model/role.ts'
import { arrange } from '../../model/sent-query.ts'
import { malformed } from './call.ts'
import type { Connection } from './connect.ts'
import type { ClerkOrganization } from './clerk-instance.ts'
import { decodeSent } from './decode.ts'
import { addressesOf, decodeMember } from './members.ts'
import { createResources, readPage } from './resources.ts'
import { sendInChunks } from './send-in-chunks.ts'
import { clerkStatuses, isClerkStatus } from './status.ts'

/** How many rows are read at most to search or sort: Clerk's browser API does neither. */
const limit = 1000

/** How many addresses go with one call: as many as Clerk's Backend API takes, since this one's limit is not told. */
const chunk = 10

/** What went out from one organization, for members who may manage its memberships. Clerk refuses all others. */
export function clerkSent(
  organization: ClerkOrganization,
  connection: Connection,
): Required<Omit<SentInvitationsPort, 'resend' | 'remove' | 'link' | 'setRole'>> {
  const invitations = createResources(
    connection,
    (_, { page, pageSize, status = clerkStatuses }) =>
      organization.getInvitations({ initialPage: page, pageSize, status: status.filter(isClerkStatus) }),
    decodeSent,
  )

  return {
    organizationId: organization.id,
    chunkSize: chunk,
    async list({ search, order, ...query }, signal) {
      if (!search && (order ?? '-createdAt') === '-createdAt') return invitations.list(query, signal)
      const { status } = query
      const { items, truncated } = await readPages((page) => invitations.list({ ...page, status }, signal), {
        pageSize: 100,
        limit,
      })
      return { ...arrange(items, { ...query, search, order }), truncated }
    },
    send: (drafts) =>
      sendInChunks(
        drafts,
        chunk,
        (role, emailAddresses) =>
          connection.write(async () => {
            const sent = await organization.inviteMembers({ emailAddresses, role })
            return readList(sent).flatMap((resource) => decodeSent(resource, Infinity) ?? [])
          }),
        async () => (await invitations.list({ page: 1, pageSize: 100, status: ['pending'] })).items,
      ),
    async revoke(id) {
      const revoked = await invitations.act(id, 'revoke')
      if (revoked.status !== 'revoked') throw new InvitationError('unconfirmed')
      return revoked
    },
    async members(signal) {
      const { items } = await readPages(
        async ({ page, pageSize }) => {
          const answer = await connection.read(
            () => organization.getMemberships({ initialPage: page, pageSize }),
            signal,
          )
          return readPage(answer, { page, pageSize }, decodeMember)
        },
        { pageSize: 100, limit },
      )
      return addressesOf(items)
    },
    async roles(signal) {
      const answer = await connection.read(
        () => organization.getRoles({ initialPage: 1, pageSize: 100 }),
        signal,
      )
      const { items } = readPage(answer, { page: 1, pageSize: 100 }, readRole)
      return items.length === 0 ? malformed() : items
    },
  }
}
