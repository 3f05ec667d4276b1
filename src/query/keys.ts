import type { InvitationsClient } from '../client/client.ts'
import type { PageQuery } from '../model/page.ts'

/** The key of everything that one person's client reads: begins with its scope, so that nobody sees another's. */
export function invitationsKey({ scope }: InvitationsClient) {
  return ['invitekit', scope]
}

/** The key of all that was received. */
export function receivedKey(client: InvitationsClient) {
  return [...invitationsKey(client), 'received']
}

/** The key of all that was sent, from the organization that the client names. */
export function sentKey(client: InvitationsClient) {
  const organizationId = client.sent?.organizationId
  return [...invitationsKey(client), 'sent', ...(organizationId === undefined ? [] : [organizationId])]
}

/** Which invitations to read, without the page: what an infinite list keeps the same over its pages. */
export type ListQuery = Omit<PageQuery, 'page'>

/** Fills what a list query leaves open, so that equal questions have equal keys. */
export function withDefaults({ page = 1, pageSize = 20, status }: Partial<PageQuery>): PageQuery {
  return { page, pageSize, ...(status && { status: status.toSorted() }) }
}
