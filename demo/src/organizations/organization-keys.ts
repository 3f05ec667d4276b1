/** Query keys of what the host reads of organizations, apart for each person. */
export const organizationKeys = {
  all: ['organizations'] as const,
  memberships: (userId: string) => [...organizationKeys.all, userId, 'memberships'] as const,
  organization: (userId: string, id: string) =>
    [...organizationKeys.all, userId, 'organization', id] as const,
}
