'use client'
import { useMutation } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import type { InvitationError } from '../model/error.ts'
import type {
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
} from '../model/user-organization-invitation.ts'
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
  options?: ReceivedWriteOptions,
): ReceivedWriteResult {
  const { acceptances } = useInvitationsContext()
  return useReceivedMutation(verb, (id: string) => acceptances.press({ verb, id }), options)
}

/** A mutation that belongs to one person: another one who is here in the next moment finds it untouched. */
export function useReceivedMutation<Variables>(
  name: string,
  write: (variables: Variables) => Promise<ReceivedInvitationRecord>,
  { onSuccess }: ReceivedWriteOptions = {},
): UseMutationResult<UserOrganizationInvitation, InvitationError, Variables> {
  const { client, toResource } = useInvitationsContext()
  const mutation = useMutation<UserOrganizationInvitation, InvitationError, Variables>({
    // Another person's client has another key: what the mutation still holds of this one is gone with it.
    mutationKey: [...receivedKey(client), name],
    // Never tried again by itself, and never kept back while offline: the person presses again.
    retry: false,
    networkMode: 'always',
    onMutate: () => client.scope,
    mutationFn: async (variables) => toResource(await write(variables)),
    // Apart from the mutation: a host's callback that throws must not turn a success into a failure.
    onSuccess: (invitation) => queueMicrotask(() => onSuccess?.(invitation)),
  })
  // The key is compared only once the page has been drawn, and so would be too late.
  const foreign = mutation.context !== undefined && mutation.context !== client.scope
  return foreign ? { ...mutation, ...untouched } : mutation
}

const untouched = {
  status: 'idle',
  isIdle: true,
  isPending: false,
  isSuccess: false,
  isError: false,
  isPaused: false,
  data: undefined,
  error: null,
  variables: undefined,
  context: undefined,
  failureCount: 0,
  failureReason: null,
  submittedAt: 0,
} as const
