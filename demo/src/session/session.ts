import { backend } from '../backend/chosen.ts'

/** The signed-in person; null where nobody is. For use below `SessionInvitations`, which waits for the answer. */
export function usePerson() {
  return backend.useSession().user ?? null
}
