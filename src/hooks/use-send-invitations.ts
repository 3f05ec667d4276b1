'use client'
import type { PlannedDraft } from '../model/recipients/plan-invitations.ts'
import type { Sending, SendingOutcome } from '../model/sending.ts'
import { untried } from '../model/sending.ts'
import { useSentProgress } from './use-sent-progress.ts'

export type { SendingOutcome }

export interface SendInvitations extends Sending {
  /** Sends them all, some at a time. While some are being sent, it gives what becomes of those. */
  send: (drafts: readonly PlannedDraft[]) => Promise<readonly SendingOutcome[]>
  /** Sends nothing more; what is under way is finished. */
  cancel: () => void
  /** Looks at what is there first, and sends only what isn't. */
  retry: () => Promise<readonly SendingOutcome[]>
  /** Forgets the outcomes, once all are there. */
  reset: () => void
}

/** Sends many invitations, and tells of each what became of it. It goes on where the component is gone by then. */
export function useSendInvitations(): SendInvitations {
  const [{ send, tellSending }, sending] = useSentProgress((progresses) => progresses.sending())
  return {
    ...sending,
    send,
    cancel: () => tellSending({ cancelling: true }),
    retry: () => send(),
    reset() {
      if (sending.state === 'done') tellSending(untried)
    },
  }
}
