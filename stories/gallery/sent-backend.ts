import { InvitationError } from 'invitekit'
import type { InvitationErrorCode, SentInvitationsPort } from 'invitekit'
import { exampleNow, exampleOrganization, memoryInvitations } from 'invitekit/testing'
import type { MemoryInvitationsClient, MemoryInvitationsOptions } from 'invitekit/testing'
import { sentTo } from '../support/sent.tsx'
import { longest } from './backend.ts'
import { sentWays } from './sent-ways.ts'
import type { FormWay } from './sent-ways.ts'

interface AdminClient extends MemoryInvitationsClient {
  sent: SentInvitationsPort
}

const hour = 3_600_000

/** Acme, seen by its administrator. */
export function admin(options: Partial<MemoryInvitationsOptions> = {}): AdminClient {
  const client = memoryInvitations({
    emailAddress: 'ana@example.com',
    organization: exampleOrganization(),
    clock: () => exampleNow,
    ...options,
  })
  const { sent } = client
  if (!sent) throw new Error('A client with an organization has a sent side.')
  return { ...client, timeout: longest, sent }
}

/** What a press comes to: no answer, a refusal, or what it does. */
function fail(fails: InvitationErrorCode | 'never'): Promise<never> {
  if (fails === 'never') return new Promise(() => {})
  // Without a status, nobody would know what happened.
  return Promise.reject(new InvitationError(fails, { status: 400, retryAfter: 120_000 }))
}

/** A backend in which each row goes the way that its address names, from top to bottom. */
export function wayward(): AdminClient {
  const names = [...sentWays.keys()]
  const client = admin({
    invitations: names.map((name, place) => sentTo(name, { createdAt: exampleNow - place * hour })),
  })
  const { list, revoke, resend, setRole } = client.sent
  const wayOf = (id: string) => sentWays.get(id.replace('inv_', '')) ?? {}

  function press<Rest extends unknown[], Answer>(
    work: ((id: string, ...rest: Rest) => Promise<Answer>) | undefined,
  ) {
    return (id: string, ...rest: Rest) => {
      const { fails } = wayOf(id)
      return fails || !work ? fail(fails ?? 'unsupported') : work(id, ...rest)
    }
  }

  Object.assign(client.sent, {
    revoke: press(revoke),
    resend: press(resend),
    setRole: press(setRole),
    /** A row is read back by a search for its address. */
    list: async (...[query, signal]: Parameters<typeof list>) => {
      const { unread, becomes } = wayOf(query.search?.split('@')[0] ?? '')
      const page = await (unread ? fail('malformed') : list(query, signal))
      return becomes ? { ...page, items: page.items.map((one) => ({ ...one, status: becomes })) } : page
    },
  })
  return client
}

/** A backend that a form goes its way with: two are invited, one of them has expired, and two are members. */
export function formBackend({ fails, unread }: FormWay): AdminClient {
  const client = admin({
    invitations: [sentTo('ivy'), sentTo('edgar', { expiresAt: exampleNow - hour })],
    chunkSize: 1,
  })
  client.database.members.set('org_acme', new Set(['ana@example.com', 'omar@example.com']))
  const { list, send } = client.sent
  let sent = false
  Object.assign(client.sent, {
    send: async (...[drafts]: Parameters<typeof send>) => {
      sent = true
      if (!fails) return send(drafts)
      return fail(fails).catch((error: unknown) => drafts.map((draft) => ({ draft, error })))
    },
    list: (...[query, signal]: Parameters<typeof list>) =>
      sent && unread ? fail('malformed') : list(query, signal),
  })
  return client
}
