import { useQueryClient } from '@tanstack/react-query'
import { InvitationError, sentKey, useInvitationsClient } from 'invitekit/headless'

/** The sent side of the nearest provider's client, and the way to have its list read anew. */
export function useSentPort() {
  const queryClient = useQueryClient()
  const client = useInvitationsClient()
  return {
    sent: () => {
      if (!client.sent) throw new InvitationError('unsupported')
      return client.sent
    },
    sentChanged: () => queryClient.invalidateQueries({ queryKey: sentKey(client) }),
  }
}
