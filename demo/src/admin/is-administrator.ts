import type { Membership } from '../organizations/memberships.ts'

/** Whether this role may send invitations; better-auth joins several by commas. */
export function isAdministrator({ role }: Pick<Membership, 'role'>): boolean {
  return role.split(',').some((key) => key === 'owner' || key === 'admin')
}
