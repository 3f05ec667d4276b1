import { InvitationError, toInvitationError } from '../../model/error.ts'
import type { SentInvitationsPort } from '../../client/sent-port.ts'

/**
 * A port whose code comes with its first call. Where it can't be loaded nothing has been asked, and `notSent` says so;
 * the next call tries again.
 */
export function behind<Port>(load: () => Promise<Port>): () => Promise<Port> {
  let loading: Promise<Port> | undefined
  return async () => {
    try {
      return await (loading ??= load())
    } catch (cause) {
      loading = undefined
      throw new InvitationError('notSent', { cause })
    }
  }
}

type Verb = 'list' | 'send' | 'revoke' | 'members'

/** The sent side of such a port, which an invitee's page never loads: the verbs that every backend has. */
export function sentBehind(port: () => Promise<Required<Pick<SentInvitationsPort, Verb>>>) {
  return {
    list: async (...query) => (await port()).list(...query),
    async send(drafts) {
      try {
        return await (await port()).send(drafts)
      } catch (thrown) {
        return drafts.map((draft) => ({ draft, error: toInvitationError(thrown) }))
      }
    },
    revoke: async (id) => (await port()).revoke(id),
    members: async (signal) => (await port()).members(signal),
  } satisfies SentInvitationsPort
}
