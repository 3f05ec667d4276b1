'use client'
import { useReceivedWrite } from './use-received-write.ts'
import type { ReceivedWriteOptions, ReceivedWriteResult } from './use-received-write.ts'

/** Accepts a received invitation by its id: `accept.mutate(invitation.id)`. */
export function useAcceptInvitation(options?: ReceivedWriteOptions): ReceivedWriteResult {
  return useReceivedWrite('accept', options)
}
