import { useQuery } from '@tanstack/react-query'
import { sentKey, useInvitationsClient } from 'invitekit/headless'
import { backend } from '../backend/chosen.ts'

/** The roles to choose from: those that the backend tells, else the host's own. */
export function useRoles() {
  const client = useInvitationsClient()
  return useQuery({
    queryKey: [...sentKey(client), 'roles'],
    queryFn: async ({ signal }) => (await client.sent?.roles?.(signal)) ?? backend.roles,
    ...(!client.sent?.roles && { initialData: backend.roles }),
  })
}
