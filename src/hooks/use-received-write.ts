'use client'
import { useMutation } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { writeOptions } from '../query/received-writes.ts'
import type { ReceivedVerb } from '../query/received-writes.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** A mutation over an invitation's id. */
export type ReceivedWriteResult = UseMutationResult<UserOrganizationInvitation, InvitationError, string>

export interface ReceivedWriteOptions {
  /** Called once the backend has confirmed, even where the component is gone by then. */
  onSuccess?: ((invitation: UserOrganizationInvitation) => void) | undefined
}

/** What accepting and declining share. */
export function useReceivedWrite(
  verb: ReceivedVerb,
  { onSuccess }: ReceivedWriteOptions = {},
): ReceivedWriteResult {
  const { writes, toResource } = useInvitationsContext()
  return useMutation({
    ...writeOptions,
    mutationFn: async (id: string) => toResource(await writes[verb](id)),
    // Apart from the mutation: a host's callback that throws must not turn a success into a failure.
    onSuccess: (invitation) => queueMicrotask(() => onSuccess?.(invitation)),
  })
}
