'use client'
import { InvitationError } from '../model/error.ts'
import { useInvitationsContext } from './invitations-context.ts'
import { useReceivedWrite } from './use-received-write.ts'
import type { ReceivedWriteOptions, ReceivedWriteResult } from './use-received-write.ts'

/**
 * Declines a received invitation by its id: `decline.mutate(invitation.id)`. Fails with `unsupported` where the
 * backend can't: offer it only where `invitation.decline` is there.
 */
export function useDeclineInvitation(options?: ReceivedWriteOptions): ReceivedWriteResult {
  return useReceivedWrite(useInvitationsContext().writes.decline ?? unsupported, options)
}

async function unsupported(): Promise<never> {
  throw new InvitationError('unsupported')
}
