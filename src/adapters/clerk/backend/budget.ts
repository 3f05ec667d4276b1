import { InvitationError } from '../../../model/error.ts'
import { decodeClerkError } from '../errors.ts'

const hour = 60 * 60 * 1000

/** How many calls Clerk takes from one instance within an hour, whichever of its tenants they are for. */
interface HourlyLimits {
  /** Calls that invite one address. */
  single: number
  /** Calls that invite up to ten. */
  bulk: number
}

export interface BudgetOptions {
  limits: HourlyLimits
  /** How much of each limit one tenant may use, from 0 to 1; false for as much as there is. */
  share: number | false
  now: () => number
}

/** Keeps one tenant from using up what all of them share. It remembers in this process alone. */
export interface Budget {
  /** @throws InvitationError – `rateLimited`, with the time until the tenant may send again. */
  spend(tenant: string, kind: keyof HourlyLimits): void
  /** Makes a call that was spent for, and notes when Clerk asks to wait. */
  watch<Result>(work: () => Promise<Result>): Promise<Result>
}

export function createBudget({ limits, share, now }: BudgetOptions): Budget {
  let spendings: { at: number; tenant: string; kind: keyof HourlyLimits }[] = []
  let closedUntil = 0

  return {
    spend(tenant, kind) {
      const at = now()
      if (at < closedUntil) refuse(closedUntil - at)
      if (share === false) return
      spendings = spendings.filter((one) => one.at > at - hour)
      const spent = spendings.filter((one) => one.tenant === tenant && one.kind === kind)
      const oldest = spent[0]?.at ?? at
      if (spent.length >= Math.ceil(limits[kind] * share)) refuse(oldest + hour - at)
      spendings.push({ at, tenant, kind })
    },
    async watch(work) {
      try {
        return await work()
      } catch (thrown) {
        const { retryAfter = 0 } = decodeClerkError(thrown)
        closedUntil = Math.max(closedUntil, now() + retryAfter)
        throw thrown
      }
    },
  }
}

function refuse(retryAfter: number): never {
  throw new InvitationError('rateLimited', { retryAfter })
}
