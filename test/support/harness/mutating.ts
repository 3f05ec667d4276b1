import { MutationObserver, QueryObserver } from '@tanstack/react-query'
import type { ReceivedInvitationOutcome } from '../../../src/model/user-organization-invitation.ts'
import type { CreateSubject } from './subject.ts'

const settled: Readonly<Record<string, string>> = { pending: 'idle', accepted: 'joined' }

/**
 * What an application writes that has no library: a query, and a mutation that is tried so often. It says "joined"
 * where the server answered, and "failed" where it did not.
 */
function mutating(retry: number): CreateSubject {
  return ({ client: { received }, queryClient, id }) => {
    const query = new QueryObserver(queryClient, {
      queryKey: ['invitation', id],
      queryFn: ({ signal }) => received?.get(id, signal),
    })
    const mutation = new MutationObserver<ReceivedInvitationOutcome | undefined, Error, 'accept' | 'decline'>(
      queryClient,
      { retry, mutationFn: async (verb) => received?.[verb]?.(id) },
    )
    const leave = [query.subscribe(() => {}), mutation.subscribe(() => {})]

    return {
      press(verb) {
        mutation.mutate(verb).catch(() => {})
      },
      checkAgain() {},
      state() {
        const { status, variables } = mutation.getCurrentResult()
        if (status === 'pending') return variables === 'accept' ? 'accepting' : 'declining'
        if (status === 'success') return variables === 'accept' ? 'joined' : 'declined'
        if (status === 'error') return 'failed'
        const { data, isError } = query.getCurrentResult()
        if (data) return settled[data.status] ?? data.status
        return isError ? 'failed' : 'loading'
      },
      refetch: () => void query.refetch(),
      dispose: () => leave.forEach((stop) => stop()),
    }
  }
}

/** Sends once. */
export const naive = mutating(0)

/** Sends up to four times, as `retry: 3` has it. */
export const retry3 = mutating(3)
