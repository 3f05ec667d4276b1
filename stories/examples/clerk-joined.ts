import { useSession } from '@clerk/react'
import { useInfiniteInvitations } from 'invitekit'

/** How far apart Clerk may have written down what came of one request, in milliseconds. */
const minute = 60_000

/**
 * The invitation that was accepted as the session began: the one that a ticket has brought. Clerk doesn't name it. Both
 * times are of Clerk's clock, so the device's may be wrong.
 */
export function useJoined() {
  const { session } = useSession()
  const { data, error, refetch } = useInfiniteInvitations()
  const began = session?.createdAt.getTime() ?? Number.NaN
  const joined = data?.pages
    .flatMap(({ items }) => items)
    .find(({ status, updatedAt }) => status === 'accepted' && Math.abs(updatedAt.getTime() - began) < minute)
  return { joined, isRead: Boolean(data), error, refetch }
}
