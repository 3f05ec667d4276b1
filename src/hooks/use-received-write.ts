'use client'
import { useMutation } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type { UserOrganizationInvitation } from '../model/user-organization-invitation.ts'
import { receivedKey } from '../query/keys.ts'
import { useInvitationsContext } from './invitations-context.ts'

/** A mutation over an invitation's id. */
export type ReceivedWriteResult = UseMutationResult<UserOrganizationInvitation, InvitationError, string>

export interface ReceivedWriteOptions {
  /** Called once the backend has confirmed, even where the component is gone by then. */
  onSuccess?: ((invitation: UserOrganizationInvitation) => void) | undefined
}

/** What accepting and declining share. */
export function useReceivedWrite(
  verb: 'accept' | 'decline',
  { onSuccess }: ReceivedWriteOptions = {},
): ReceivedWriteResult {
  const { client, acceptances, toResource } = useInvitationsContext()
  return useMutation({
    // Another person's client has another key: what the mutation still holds of this one is gone with it.
    mutationKey: [...receivedKey(client), verb],
    // Never tried again by itself, and never kept back while offline: the person presses again.
    retry: false,
    networkMode: 'always',
    mutationFn: async (id: string) => toResource(await acceptances.press({ verb, id })),
    // Apart from the mutation: a host's callback that throws must not turn a success into a failure.
    onSuccess: (invitation) => queueMicrotask(() => onSuccess?.(invitation)),
  })
}
