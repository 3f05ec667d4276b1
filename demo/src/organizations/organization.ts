import { queryOptions } from '@tanstack/react-query'
import { backend } from '../backend/chosen.ts'
import { organizationKeys } from './organization-keys.ts'

/** One organization with its members, which the server shows only to them: null to everybody else. */
export function organizationOptions(userId: string, organizationId: string) {
  return queryOptions({
    queryKey: organizationKeys.organization(userId, organizationId),
    queryFn: ({ signal }) => backend.organization(organizationId, signal),
  })
}
