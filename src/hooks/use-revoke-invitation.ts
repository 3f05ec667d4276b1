'use client'
import { useSentProgress } from './use-sent-progress.ts'
import type { SentInvitationOptions } from './use-sent-invitation.ts'

export interface RevokeInvitation {
  /** Revokes all of them after one undo window; each tells by itself what became of it. */
  revoke: (ids: readonly string[]) => void
  /** Takes back what has not been sent. @param ids All that are waiting, where absent. */
  undo: (ids?: readonly string[]) => void
  /** Those in their undo window. */
  waiting: readonly string[]
}

/** Revokes any number of invitations, by their ids. As long as a component uses this, their undo window stays open. */
export function useRevokeInvitation(options?: Pick<SentInvitationOptions, 'undoWindow'>): RevokeInvitation {
  const [{ press, undo }, waiting] = useSentProgress((progresses) => progresses.waiting())
  return { revoke: (ids) => press(ids, { ...options, verb: 'revoke' }), undo, waiting }
}
