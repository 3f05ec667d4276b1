'use client'
import { useSentProgress } from './use-sent-progress.ts'
import type { SentInvitationOptions } from './use-sent-invitation.ts'

export interface ResendInvitation {
  /** Mails them again, except those that were mailed a moment ago; each tells by itself what became of it. */
  resend: (ids: readonly string[]) => void
}

/** Mails any number of invitations again, by their ids. */
export function useResendInvitation(options?: Pick<SentInvitationOptions, 'cooldown'>): ResendInvitation {
  const [{ press }] = useSentProgress(() => null)
  return { resend: (ids) => press(ids, { ...options, verb: 'resend' }) }
}
