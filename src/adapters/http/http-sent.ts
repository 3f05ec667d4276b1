import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { readOptionalText } from '../../model/field.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import { readRole } from '../../model/role.ts'
import { decodeInvitation } from '../../protocol/decode-invitation.ts'
import { longestSearch, mostRows } from '../../protocol/limits.ts'
import type { Operation } from '../../protocol/operation.ts'
import { malformed, rowsOf } from './call.ts'
import type { Call } from './call.ts'
import { sendInRequests } from './send-in-requests.ts'

/** A verb that not every handler offers. */
export type HttpVerb = 'resend' | 'remove' | 'link' | 'roles'

/** The sent invitations behind a handler that offers these verbs. */
export function httpSent(call: Call, offers: readonly HttpVerb[]): SentInvitationsPort {
  const act = (operation: Operation, id: string) => call({ body: { operation, id } })
  const change = async (operation: Operation, id: string): Promise<InvitationRecord> =>
    decodeInvitation((await act(operation, id)).get('invitation')) ?? malformed()

  return {
    /** A page of 100 rows at most, searched for 200 characters at most: a handler takes no more. */
    async list({ page, pageSize, status, search, order }, signal) {
      // In an address, a filter that lets nothing through would look like none.
      if (status?.length === 0) return { items: [], hasNextPage: false }
      const query = new URLSearchParams({
        page: String(page),
        pageSize: String(Math.min(pageSize, mostRows)),
      })
      for (const word of status ?? []) query.append('status', word)
      if (search) query.set('search', search.slice(0, longestSearch))
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
    ...(offers.includes('resend') && { resend: (id: string) => change('resend', id) }),
    ...(offers.includes('remove') && {
      remove: async (id: string) => {
        await act('remove', id)
      },
    }),
    ...(offers.includes('link') && {
      link: async (id: string) => readOptionalText((await act('link', id)).get('url')) ?? malformed(),
    }),
    ...(offers.includes('roles') && {
      roles: async (signal?: AbortSignal) => {
        const answer = await call({ query: new URLSearchParams('roles'), signal })
        return rowsOf(answer.get('roles')).flatMap((row) => readRole(row) ?? [])
      },
    }),
  }
}
