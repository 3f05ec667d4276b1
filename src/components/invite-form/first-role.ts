import type { Role } from '../../model/role.ts'

/**
 * The role that is chosen at first: the wished one, else that of members, else the one that is listed last. Where nobody
 * tells the roles, members of an organization are members; who is invited to an application has no role.
 */
export function firstRole(roles: readonly Role[], wish: string | undefined, isOrganization: boolean): string {
  const role =
    roles.find(({ key }) => key === wish) ?? roles.find(({ key }) => /(^|:)member$/.test(key)) ?? roles.at(-1)
  return role?.key ?? wish ?? (isOrganization ? 'member' : '')
}
