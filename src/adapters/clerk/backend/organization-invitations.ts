import type { InvitationsSession } from '../../../client/backend.ts'
import type { SentInvitationsPort } from '../../../client/sent-port.ts'
import { InvitationError } from '../../../model/error.ts'
import { readFields, readText } from '../../../model/field.ts'
import { readEntries } from '../../../model/read-entries.ts'
import type { InvitationRecord } from '../../../model/invitation.ts'
import { isSafeId } from '../../../model/is-safe-id.ts'
import { readPages } from '../../../model/page.ts'
import type { Page, PageQuery } from '../../../model/page.ts'
import { arrange } from '../../../model/sent-query.ts'
import { call } from '../call.ts'
import { addressesOf, decodeMember } from '../members.ts'
import { clerkStatuses, isClerkStatus } from '../status.ts'
import type { Budget } from './budget.ts'
import type { ClerkBackendClient, NewOrganizationInvitation } from './clerk-client.ts'
import { readInvitation, decodePage, readPage } from './decode.ts'
import { assertId, assertOpen, assertRevoked, linkOf, sendWithin } from './sending.ts'

/** The most rows that one request of Clerk's gives, and that are read to search or sort. */
const pageSize = 500
const limit = 2000

/** What went out from the organization that the session names; without one every verb is forbidden. */
export function organizationInvitations(
  { organizations }: ClerkBackendClient,
  settings: Omit<NewOrganizationInvitation, 'emailAddress' | 'role'>,
  budget: Budget,
  session: InvitationsSession,
): SentInvitationsPort {
  function organization(): string {
    const organizationId = session.organizationId ?? ''
    if (!isSafeId(organizationId)) throw new InvitationError('forbidden')
    return organizationId
  }

  /** Clerk looks for it in the organization alone. That it has found it there is not taken on trust. */
  async function get(invitationId: string) {
    const organizationId = organization()
    assertId(invitationId)
    const found = await organizations.getOrganizationInvitation({ organizationId, invitationId })
    const fields = readFields(found)
    const record = readInvitation(found)
    if (fields('organizationId') !== organizationId || record.id !== invitationId) {
      throw new InvitationError('notUsable')
    }
    return { record, fields }
  }

  async function revoke(invitationId: string): Promise<InvitationRecord> {
    const revoked = await organizations.revokeOrganizationInvitation({
      organizationId: organization(),
      invitationId,
      requestingUserId: session.userId,
    })
    return assertRevoked(readInvitation(revoked))
  }

  const create = (invitation: NewOrganizationInvitation): Promise<unknown> =>
    organizations.createOrganizationInvitation({ ...invitation, organizationId: organization() })

  async function list(query: PageQuery, signal?: AbortSignal): Promise<Page<InvitationRecord>> {
    const status = (query.status ?? clerkStatuses).filter(isClerkStatus)
    const offset = (query.page - 1) * query.pageSize
    const organizationId = organization()
    if (status.length === 0) return { items: [], total: 0, hasNextPage: false }
    const answer = await call(
      () =>
        organizations.getOrganizationInvitationList({
          organizationId,
          limit: query.pageSize,
          offset,
          status,
        }),
      signal,
    )
    const { records, total } = decodePage(answer)
    return { items: records, total, hasNextPage: offset + query.pageSize < total }
  }

  return {
    organizationId: session.organizationId ?? undefined,
    async list({ search, order = '-createdAt', ...query }, signal) {
      if (!search && order === '-createdAt') return list(query, signal)
      const { status } = query
      const read = await readPages((page) => list({ ...page, status }, signal), { pageSize, limit })
      return { ...arrange(read.items, { ...query, search, order }), truncated: read.truncated }
    },
    send: (drafts) =>
      sendWithin(drafts, {
        budget,
        tenant: organization,
        make: (draft) => ({ ...settings, ...draft, inviterUserId: session.userId }),
        create,
        createBulk: (made) => organizations.createOrganizationInvitationBulk(organization(), made),
        readPending: async () => (await list({ page: 1, pageSize: 100, status: ['pending'] })).items,
      }),
    revoke: (id) =>
      call(async () => {
        assertOpen((await get(id)).record)
        return revoke(id)
      }),
    /** Clerk refuses a second pending invitation: the first one has to go before, also where the second then fails. */
    resend: (id) =>
      call(async () => {
        const { record, fields } = await get(id)
        assertOpen(record)
        budget.spend(organization(), 'single')
        const wasPending = record.status === 'pending'
        if (wasPending) await revoke(id)
        const { emailAddress, role = '' } = record
        const again: NewOrganizationInvitation = {
          ...settings,
          emailAddress,
          role,
          inviterUserId: session.userId,
          publicMetadata: Object.fromEntries(readEntries(fields('publicMetadata'))),
          privateMetadata: Object.fromEntries(readEntries(fields('privateMetadata'))),
        }
        try {
          return readInvitation(await budget.watch(() => create(again)))
        } catch (cause) {
          // No refusal any more that leaves all as it was: the list has to be read.
          throw wasPending ? new InvitationError('unconfirmed', { cause }) : cause
        }
      }),
    async members(signal) {
      const organizationId = organization()
      const { items } = await readPages(
        async ({ page, pageSize: size }) => {
          const offset = (page - 1) * size
          const ask = { organizationId, limit: size, offset }
          const answer = await call(() => organizations.getOrganizationMembershipList(ask), signal)
          const { records, total } = readPage(answer, decodeMember)
          return { items: records, hasNextPage: offset + size < total }
        },
        { pageSize, limit },
      )
      return addressesOf(items)
    },
    link: (id) =>
      call(async () => {
        const { record, fields } = await get(id)
        return linkOf(record, readText(fields('url')))
      }),
  }
}
