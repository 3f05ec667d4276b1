'use client'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type { Role } from '../model/role.ts'
import { invitationRolesOptions } from '../query/sent.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** The roles that this person may give. Nothing is asked, and nothing known, where the backend does not tell. */
export function useInvitationRoles(): UseQueryResult<Role[], InvitationError> {
  const { client } = useInvitationsContext()
  return useQuery(invitationRolesOptions(client))
}
