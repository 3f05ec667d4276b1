import { useIsMutating, useMutation } from '@tanstack/react-query'
import { backend } from '../backend/chosen.ts'

const mutationKey = ['change-person']

/** Signs in as the person with this address, out of the account that was open; with null, only signs out. */
export function useChangePerson() {
  return useMutation({
    mutationKey,
    networkMode: 'always',
    // One after the other: a sign-out that is under way must not end the session that follows it.
    scope: { id: 'person' },
    mutationFn: backend.changeUser,
  })
}

/** Whether the person is about to be another, or nobody: what is asked meanwhile is asked in nobody's name. */
export function useIsPersonChanging() {
  return useIsMutating({ mutationKey }) > 0
}
