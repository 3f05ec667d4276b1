import { useMutation, useQueryClient } from '@tanstack/react-query'
import { demoPassword } from '../../people.ts'
import { authClient } from '../auth-client.ts'
import { dataOf } from './data-of.ts'
import { sessionOptions } from './session.ts'

/** Signs in as the person with this address, out of the account that was open; with null, only signs out. */
export function useChangePerson() {
  const queryClient = useQueryClient()
  return useMutation({
    networkMode: 'always',
    // One after the other: a sign-out that is under way must not end the session that follows it.
    scope: { id: 'person' },
    mutationFn: async (emailAddress: string | null) => {
      if (queryClient.getQueryData(sessionOptions.queryKey)) dataOf(await authClient.signOut())
      if (emailAddress === null) return
      dataOf(await authClient.signIn.email({ email: emailAddress, password: demoPassword }))
    },
    // Awaited, so that the page that follows is rendered for the new person.
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionOptions.queryKey }),
  })
}
