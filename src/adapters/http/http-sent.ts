import type { SentInvitationsPort } from '../../client/sent-port.ts'
import { decodeInvitation } from '../../model/decode-invitation.ts'
import { InvitationError } from '../../model/error.ts'
import { readOptionalText, readText } from '../../model/field.ts'
import type { InvitationRecord } from '../../model/invitation.ts'
import { readRole } from '../../model/role.ts'
import { longestSearch, mostRows, portion } from '../../protocol/limits.ts'
import type { Operation } from '../../protocol/operation.ts'
import { malformed, rowsOf } from './call.ts'
import type { Call } from './call.ts'

/** A verb that not every handler offers. */
export type HttpVerb = 'resend' | 'remove' | 'link' | 'setRole' | 'members' | 'roles'

/** The sent invitations behind a handler that offers these verbs. */
export function httpSent(call: Call, offers: readonly HttpVerb[]): SentInvitationsPort {
  /** A revoke may wait for somebody to undo it, and has to go out also where they leave the page. */
  const act = (operation: Operation, id: string, role?: string) =>
    call({ body: { operation, id, role }, keepalive: operation === 'revoke' })
  const change = async (...input: Parameters<typeof act>): Promise<InvitationRecord> =>
    decodeInvitation((await act(...input))('invitation')) ?? malformed()

  const read = (query: string, signal?: AbortSignal) => call({ query: new URLSearchParams(query), signal })

  return {
    chunkSize: portion,
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
      const total = answer('total')
      return {
        items: rowsOf(answer('items')).flatMap((row) => decodeInvitation(row) ?? []),
        hasNextPage: answer('hasNextPage') === true,
        total: typeof total === 'number' ? total : undefined,
        truncated: answer('truncated') === true,
      }
    },
    /** Its code comes behind the page. Where that can't be loaded, nothing has been sent. */
    async send(drafts) {
      try {
        const { sendInRequests } = await import('./send-in-requests.ts')
        return await sendInRequests(call, drafts)
      } catch (cause) {
        return drafts.map((draft) => ({ draft, error: new InvitationError('notSent', { cause }) }))
      }
    },
    revoke: (id) => change('revoke', id),
    ...(offers.includes('resend') && { resend: (id: string) => change('resend', id) }),
    ...(offers.includes('remove') && {
      remove: async (id: string) => {
        await act('remove', id)
      },
    }),
    ...(offers.includes('link') && {
      link: async (id: string) => readOptionalText((await act('link', id))('url')) ?? malformed(),
    }),
    ...(offers.includes('setRole') && {
      setRole: (id: string, role: string) => change('setRole', id, role),
    }),
    ...(offers.includes('members') && {
      members: async (signal?: AbortSignal) =>
        rowsOf((await read('members', signal))('members')).flatMap((row) => readText(row) || []),
    }),
    ...(offers.includes('roles') && {
      roles: async (signal?: AbortSignal) =>
        rowsOf((await read('roles', signal))('roles')).flatMap((row) => readRole(row) ?? []),
    }),
  }
}
