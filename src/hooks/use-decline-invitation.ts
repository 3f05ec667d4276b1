'use client'
import { useReceivedWrite } from './use-received-write.ts'
import type { ReceivedWriteOptions, ReceivedWriteResult } from './use-received-write.ts'

/**
 * Declines a received invitation by its id: `decline.mutate(invitation.id)`. Fails with `unsupported` where the
 * backend can't: offer it only where `invitation.decline` is there.
 */
export function useDeclineInvitation(options?: ReceivedWriteOptions): ReceivedWriteResult {
  return useReceivedWrite('decline', options)
}
