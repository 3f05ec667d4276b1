import { queryOptions } from '@tanstack/react-query'
import type { InvitationsClient } from '../client/client.ts'
import { InvitationError } from '../model/error.ts'
import type { InvitationRecord } from '../model/invitation.ts'
import type { Page } from '../model/page.ts'
import type { SentQuery } from '../model/sent-query.ts'
import { sentKey, withDefaults } from './keys.ts'
import { ask, reads } from './reads.ts'

/** One page of the sent invitations. @throws InvitationError – `unsupported` where the client has no sent side. */
export function sentInvitationsOptions(
  client: InvitationsClient,
  { search, order, ...query }: Partial<SentQuery> = {},
) {
  const full: SentQuery = { ...withDefaults(query), ...(search && { search }), ...(order && { order }) }
  return queryOptions<Page<InvitationRecord>, InvitationError>({
    ...reads,
    queryKey: [...sentKey(client), full],
    queryFn: (context) =>
      ask(client, async () => {
        if (!client.sent) throw new InvitationError('unsupported')
        return client.sent.list(full, context.signal)
      }),
  })
}
