'use client'
import { acceptance } from '../../i18n/en/acceptance.ts'
import { useFormat, useMessages } from '../../i18n/messages-provider.tsx'
import type { Messages } from '../../i18n/messages.ts'
import { displayText } from '../../model/display-text.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'

/**
 * The role in words: the backend's, else the messages', else its key exactly. better-auth joins several roles
 * by commas; all of them are named, so that none hides behind another. Clerk's keys begin with `org:`.
 */
export function useRoleName({
  role,
  roleName,
}: Pick<UserOrganizationInvitation, 'role' | 'roleName'>): string {
  const { roles } = useMessages<Pick<Messages, 'roles'>>(acceptance)
  const format = useFormat()
  if (roleName) return displayText(roleName)
  return format.list(
    role
      .split(',')
      .filter((key) => key.trim())
      .map((key) => {
        const known = key.trim().replace(/^org:/, '')
        return (Object.hasOwn(roles, known) && roles[known]) || displayText(key)
      }),
  )
}
