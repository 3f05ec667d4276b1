import { queryOptions } from '@tanstack/react-query'
import { backend } from '../backend/chosen.ts'
import { organizationKeys } from './organization-keys.ts'

/** The organizations that a person belongs to. */
export function membershipsOptions(userId: string) {
  return queryOptions({
    queryKey: organizationKeys.memberships(userId),
    queryFn: ({ signal }) => backend.memberships(signal),
  })
}
