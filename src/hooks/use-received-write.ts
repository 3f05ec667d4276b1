'use client'
import { useMutation } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** A mutation over an invitation's id. */
export type ReceivedWriteResult = UseMutationResult<UserOrganizationInvitation, InvitationError, string>

export interface ReceivedWriteOptions {
  /** Called once the backend has confirmed, even where the component is gone by then. */
  onSuccess?: ((invitation: UserOrganizationInvitation) => void) | undefined
}

/** What accepting and declining share: never tried again by itself, and never kept back while offline. */
export function useReceivedWrite(
  write: (id: string) => Promise<ReceivedInvitationRecord>,
  { onSuccess }: ReceivedWriteOptions = {},
): ReceivedWriteResult {
  const { toResource } = useInvitationsContext()
  return useMutation({
    mutationFn: async (id: string) => toResource(await write(id)),
    // Apart from the mutation, so that a host's callback that throws does not turn a success into a failure.
    onSuccess: (invitation) => queueMicrotask(() => onSuccess?.(invitation)),
    retry: false,
    networkMode: 'always',
  })
}
