import type { ReceivedInvitationRecord } from 'invitekit/headless'
import { memoryInvitations } from 'invitekit/testing'
import type { MemoryInvitationsClient, MemoryInvitationsOptions } from 'invitekit/testing'

/** What one kind of backend can do, and what it tells. */
interface Backend {
  title: string
  options: Pick<MemoryInvitationsOptions, 'without' | 'forgetful'>
  /** What its answers have of a record. */
  tells: (record: ReceivedInvitationRecord) => ReceivedInvitationRecord
}

/** Every backend, by its name in the toolbar. */
export const backends = new Map<string, Backend>([
  ['all', { title: 'Everything (all verbs)', options: {}, tells: (record) => record }],
  [
    'clerk',
    {
      title: 'Clerk',
      // Nobody can decline; and nobody needs to be asked for, because what was accepted stays on the list.
      options: { without: ['decline', 'isMember'] },
      // Its browser client drops both.
      tells: ({ inviter: _inviter, expiresAt: _expiresAt, ...record }) => record,
    },
  ],
  [
    'better-auth',
    {
      title: 'better-auth',
      options: { without: ['redeem'], forgetful: true },
      // The logo and the inviter's name are no fields of its own.
      tells: ({ inviter, publicOrganizationData, ...record }) => ({
        ...record,
        publicOrganizationData: { ...publicOrganizationData, hasImage: false, imageUrl: '' },
        inviter: inviter && { emailAddress: inviter.emailAddress },
      }),
    },
  ],
])

/**
 * The same database, seen through another kind of backend. It has a scope of its own, so that everything is read anew;
 * with every verb, the client is just what the options make it.
 */
export function clientFor(name: string, options: MemoryInvitationsOptions): MemoryInvitationsClient {
  const backend = backends.get(name)
  if (!backend || name === 'all') return memoryInvitations(options)
  const without = [...(options.without ?? []), ...(backend.options.without ?? [])]
  const client = memoryInvitations({ ...options, ...backend.options, without })
  const { received } = client
  return {
    ...client,
    scope: `${client.scope}:${name}`,
    received: {
      ...received,
      list: async (query, signal) => {
        const page = await received.list(query, signal)
        return { ...page, items: page.items.map(backend.tells) }
      },
      get: async (id, signal) => backend.tells(await received.get(id, signal)),
    },
  }
}
