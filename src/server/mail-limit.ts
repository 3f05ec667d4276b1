import { remember } from './remember.ts'
import { slidingWindow } from './sliding-window.ts'

const day = 24 * 60 * 60 * 1000
const mostMails = 5

/** Keeps one organization from mailing anybody over and over. Names are addresses and ids of invitations. */
export interface MailLimit {
  /** How long to wait, in milliseconds; 0 where the mail may go out, which is counted then. */
  take(kind: 'send' | 'resend', name: string): number
  /** For a mail that has not gone out after all. */
  giveBack(kind: 'send' | 'resend', name: string): void
  /** Both names mean the same recipient. */
  join(name: string, other: string): void
}

/** What an address or id is remembered by. */
export function recipientKey(name: string): string {
  return name.trim().toLowerCase()
}

/**
 * The limit of each organization, apart from all others, so that none can make another's be forgotten. One that has
 * mailed nobody is not remembered.
 */
export function mailLimits(resendCooldown: number): (organization: string) => MailLimit {
  const make = () => ({ mails: slidingWindow(mostMails, day), resends: slidingWindow(1, resendCooldown) })
  const organizations = new Map<string, ReturnType<typeof make>>()

  return (organization) => {
    function using<Result>(work: (windows: ReturnType<typeof make>) => Result): Result {
      const windows = organizations.get(organization) ?? make()
      const result = work(windows)
      if (windows.mails.isEmpty() && windows.resends.isEmpty()) organizations.delete(organization)
      else remember(organizations, organization, windows)
      return result
    }

    return {
      take: (kind, name) =>
        using(({ mails, resends }) => {
          const key = recipientKey(name)
          const wait = Math.max(mails.wait(key), kind === 'resend' ? resends.wait(key) : 0)
          if (wait > 0) return wait
          mails.add(key)
          if (kind === 'resend') resends.add(key)
          return 0
        }),
      giveBack: (kind, name) =>
        using(({ mails, resends }) => {
          mails.undo(recipientKey(name))
          if (kind === 'resend') resends.undo(recipientKey(name))
        }),
      join: (name, other) =>
        using(({ mails, resends }) => {
          mails.join(recipientKey(name), recipientKey(other))
          resends.join(recipientKey(name), recipientKey(other))
        }),
    }
  }
}
