import type { ReceivedInvitationsPort } from '../../client/received-port.ts'
import { InvitationError } from '../../model/error.ts'
import { readFields, readText } from '../../model/field.ts'
import { readPages } from '../../model/page.ts'
import type { Connection } from './connect.ts'
import type { ClerkInstance, ReceivedList } from './clerk-instance.ts'
import { decodeReceived } from './decode.ts'
import { createResources, readPage } from './resources.ts'
import { isClerkStatus } from './status.ts'

/** What the signed-in person received. Clerk has no way to decline, and its SDK tells nothing of expiry. */
export function clerkReceived(
  clerk: ClerkInstance,
  connection: Connection,
): Required<Omit<ReceivedInvitationsPort, 'decline' | 'redeem'>> {
  const invitations = createResources(
    connection,
    (user: ReceivedList, { page, pageSize, status }) =>
      user.getOrganizationInvitations({
        initialPage: page,
        pageSize,
        status: status?.filter(isClerkStatus),
      }),
    decodeReceived,
  )

  return {
    list: invitations.list,
    get: invitations.get,
    accept: (id) => invitations.act(id, 'accept'),
    async isMember(organizationId, signal) {
      const { items } = await readPages(
        async (query) => {
          const { page: initialPage, pageSize } = query
          const answer = await connection.read(
            (user) => user.getOrganizationMemberships({ initialPage, pageSize }),
            signal,
          )
          return readPage(answer, query, decodeMembership)
        },
        { pageSize: 100, limit: 10_000 },
      )
      return items.some(({ id }) => id === organizationId)
    },
    async activate(organizationId) {
      await connection.write(() => clerk.setActive({ organization: organizationId }))
      if (clerk.organization?.id !== organizationId) throw new InvitationError('unconfirmed')
    },
  }
}

/** The organization's id of one membership. */
function decodeMembership(membership: unknown): { id: string } {
  const organization = readFields(readFields(membership)('organization'))
  return { id: readText(organization('id')) }
}
