import { slidingWindow } from './sliding-window.ts'

const day = 24 * 60 * 60 * 1000
const mostMails = 5

/** Keeps anybody from being mailed over and over. Keys are addresses and ids of invitations. */
export interface MailLimit {
  /** How long to wait, in milliseconds; 0 where the mail may go out, which is counted then. */
  take(kind: 'send' | 'resend', key: string): number
  /** For a mail that has not gone out after all. */
  giveBack(kind: 'send' | 'resend', key: string): void
  /** Both keys mean the same recipient. */
  join(key: string, other: string): void
}

export function mailLimit(resendCooldown: number): MailLimit {
  const mails = slidingWindow(mostMails, day)
  const resends = slidingWindow(1, resendCooldown)

  return {
    take(kind, key) {
      const wait = Math.max(mails.wait(key), kind === 'resend' ? resends.wait(key) : 0)
      if (wait > 0) return wait
      mails.add(key)
      if (kind === 'resend') resends.add(key)
      return 0
    },
    giveBack(kind, key) {
      mails.undo(key)
      if (kind === 'resend') resends.undo(key)
    },
    join(key, other) {
      mails.join(key, other)
      resends.join(key, other)
    },
  }
}
