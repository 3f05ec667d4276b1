import type { SentInvitationsPort } from '../../../client/sent-port.ts'
import { InvitationError } from '../../../model/error.ts'
import { readFields, readList, readText } from '../../../model/field.ts'
import { readEntries } from '../../../model/read-entries.ts'
import type { InvitationRecord } from '../../../model/invitation.ts'
import { call } from '../call.ts'
import { listApplication } from './application-list.ts'
import type { Budget } from './budget.ts'
import type { ClerkBackendClient, NewApplicationInvitation } from './clerk-client.ts'
import { readInvitation, decodePage } from './decode.ts'
import { assertId, assertOpen, assertRevoked, linkOf, sendWithin } from './sending.ts'

/** All invitations to the application share one budget: they have no tenant. */
const tenant = 'application'

/** What went out from the application, to whichever of its tenants' people. */
export function applicationInvitations(
  { invitations }: ClerkBackendClient,
  settings: Omit<NewApplicationInvitation, 'emailAddress'>,
  budget: Budget,
): SentInvitationsPort {
  const revoke = async (id: string): Promise<InvitationRecord> =>
    assertRevoked(readInvitation(await invitations.revokeInvitation(id)))

  /** Clerk reads no single one, but its search takes ids. Revoked ones are not among what it finds. */
  async function get(id: string) {
    assertId(id)
    const answer = await invitations.getInvitationList({
      query: id,
      orderBy: '-created_at',
      limit: 10,
      offset: 0,
    })
    const { records } = decodePage(answer)
    const record = records.find((one) => one.id === id)
    if (!record) throw new InvitationError('notUsable')
    const rows = readList(readFields(answer)('data')).map(readFields)
    return { record, fields: rows.find((row) => row('id') === id) ?? readFields(undefined) }
  }

  const remove = (id: string) =>
    call(async () => {
      assertId(id)
      const answer = readFields(await invitations.deleteInvitation?.(id))
      if (answer('deleted') !== true) throw new InvitationError('unconfirmed')
    })

  return {
    list: (query, signal) => listApplication(invitations, query, signal),
    send: (drafts) =>
      sendWithin(drafts, {
        budget,
        tenant: () => tenant,
        make: ({ emailAddress }) => ({ ...settings, emailAddress }),
        create: (made) => invitations.createInvitation(made),
        createBulk: (made) => invitations.createInvitationBulk(made),
        readPending: async () =>
          (await listApplication(invitations, { page: 1, pageSize: 100, status: ['pending'] })).items,
      }),
    revoke: (id) =>
      call(async () => {
        assertOpen((await get(id)).record)
        return revoke(id)
      }),
    /** The new one goes out before the old one is revoked, so that there is always one. */
    resend: (id) =>
      call(async () => {
        const { record, fields } = await get(id)
        assertOpen(record)
        budget.spend(tenant, 'single')
        const again: NewApplicationInvitation = {
          ...settings,
          emailAddress: record.emailAddress,
          publicMetadata: Object.fromEntries(readEntries(fields('publicMetadata'))),
          ignoreExisting: true,
        }
        const sent = readInvitation(await budget.watch(() => invitations.createInvitation(again)))
        // The mail is out: an error would only have it sent once more. The list shows an old one that stays.
        if (record.status === 'pending') await revoke(id).catch(() => undefined)
        return sent
      }),
    ...(invitations.deleteInvitation && { remove }),
    link: (id) =>
      call(async () => {
        const { record, fields } = await get(id)
        return linkOf(record, readText(fields('url')))
      }),
  }
}
