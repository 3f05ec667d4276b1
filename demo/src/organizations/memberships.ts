import { queryOptions } from '@tanstack/react-query'
import { authClient } from '../auth-client.ts'
import { dataOf } from '../session/data-of.ts'
import { organizationKeys } from './organization-keys.ts'
import { toOrganizationData } from './to-organization-data.ts'

/** An organization that a person belongs to, and their role in it. */
export type Membership = Awaited<ReturnType<typeof readMemberships>>[number]

/** The organizations that a person belongs to. */
export function membershipsOptions(userId: string) {
  return queryOptions({
    queryKey: organizationKeys.memberships(userId),
    queryFn: ({ signal }) => readMemberships(signal),
  })
}

async function readMemberships(signal: AbortSignal) {
  const organizations = dataOf(await authClient.organization.list({ fetchOptions: { signal } }))
  return Promise.all(
    organizations.map(async (organization) => {
      const { role } = dataOf(
        await authClient.organization.getActiveMemberRole({
          query: { organizationId: organization.id },
          fetchOptions: { signal },
        }),
      )
      return { role, organization: toOrganizationData(organization) }
    }),
  )
}
