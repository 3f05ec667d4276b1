import { queryOptions } from '@tanstack/react-query'
import { authClient } from '../auth-client.ts'
import { dataOf } from '../session/data-of.ts'
import { organizationKeys } from './organization-keys.ts'

/** One organization with its members, which the server shows only to them. */
export function organizationOptions(userId: string, organizationId: string) {
  return queryOptions({
    queryKey: organizationKeys.organization(userId, organizationId),
    queryFn: async ({ signal }) =>
      dataOf(
        await authClient.organization.getFullOrganization({
          query: { organizationId },
          fetchOptions: { signal },
        }),
      ),
  })
}
