import { useMutation } from '@tanstack/react-query'
import { backend } from '../backend/chosen.ts'

/** Signs in as the person with this address, out of the account that was open; with null, only signs out. */
export function useChangePerson() {
  return useMutation({
    networkMode: 'always',
    // One after the other: a sign-out that is under way must not end the session that follows it.
    scope: { id: 'person' },
    mutationFn: backend.changeUser,
  })
}
