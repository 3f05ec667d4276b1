import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { readFields, readOptionalText, readText } from '../../model/field.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import type { Role } from '../../model/role.ts'
import { decodeInvitation } from '../../protocol/decode-invitation.ts'
import type { Operation } from '../../protocol/operation.ts'
import { malformed, rowsOf } from './call.ts'
import type { Call } from './call.ts'
import { sendInRequests } from './send-in-requests.ts'

/** The sent invitations behind a handler: every verb that there is. */
export function httpSent(call: Call): Required<Omit<SentInvitationsPort, 'organizationId'>> {
  const act = (operation: Operation, id: string) => call({ body: { operation, id } })
  const change = async (operation: Operation, id: string): Promise<InvitationRecord> =>
    decodeInvitation((await act(operation, id)).get('invitation')) ?? malformed()

  return {
    async list({ page, pageSize, status, search, order }, signal) {
      // In an address, a filter that lets nothing through would look like none.
      if (status?.length === 0) return { items: [], hasNextPage: false }
      const query = new URLSearchParams({ page: String(page), pageSize: String(pageSize) })
      for (const word of status ?? []) query.append('status', word)
      if (search) query.set('search', search)
      if (order) query.set('order', order)
      const answer = await call({ query, signal })
      const total = answer.get('total')
      return {
        items: rowsOf(answer.get('items')).flatMap((row) => decodeInvitation(row) ?? []),
        hasNextPage: answer.get('hasNextPage') === true,
        total: typeof total === 'number' ? total : undefined,
        truncated: answer.get('truncated') === true,
      }
    },
    send: (drafts) => sendInRequests(call, drafts),
    revoke: (id) => change('revoke', id),
    resend: (id) => change('resend', id),
    async remove(id) {
      await act('remove', id)
    },
    async link(id) {
      return readOptionalText((await act('link', id)).get('url')) ?? malformed()
    },
    async roles(signal) {
      const answer = await call({ query: new URLSearchParams('roles'), signal })
      return rowsOf(answer.get('roles')).flatMap((row) => decodeRole(row) ?? [])
    },
  }
}

function decodeRole(value: unknown): Role | undefined {
  const fields = readFields(value)
  const key = readText(fields.get('key'))
  return key === '' ? undefined : { key, name: readOptionalText(fields.get('name')) ?? key }
}
