'use client'
import { useFormat, useMessages } from '../../i18n/messages-provider.tsx'
import { displayText } from '../../model/display-text.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'

/**
 * The role in words: the backend's, else the messages', else its key exactly. better-auth joins several roles
 * by commas; all of them are named, so that none hides behind another.
 */
export function useRoleName({
  role,
  roleName,
}: Pick<UserOrganizationInvitation, 'role' | 'roleName'>): string {
  const { roles } = useMessages()
  const format = useFormat()
  if (roleName) return displayText(roleName)
  const keys = role.split(',').filter((key) => key.trim())
  return format.list(
    keys.map((key) => (Object.hasOwn(roles, key.trim()) ? roles[key.trim()] : undefined) ?? displayText(key)),
  )
}
