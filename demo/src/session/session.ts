import { queryOptions, useQuery } from '@tanstack/react-query'
import { authClient } from '../auth-client.ts'
import { RefusedError } from './data-of.ts'

/** Who is signed in; null where nobody is. */
export const sessionOptions = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const { data, error } = await authClient.getSession({ fetchOptions: { signal } })
    if (error) throw new RefusedError(error)
    return data
  },
})

/** The signed-in person; null where nobody is. For use below `SessionInvitations`, which waits for the answer. */
export function usePerson() {
  return useQuery(sessionOptions).data?.user ?? null
}
