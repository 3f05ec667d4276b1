/** The room that one request has found. */
export interface PendingRoom {
  isFull(): boolean
  take(): void
}

/** Counts what is pending, and lets a request send into the room that is left. */
export type PendingLimit = <Result>(
  count: () => Promise<number>,
  send: (room: PendingRoom) => Promise<Result>,
) => Promise<Result>

/**
 * How many may be pending for each organization, whatever is sent at the same time in this process: what another request
 * has taken since the count began may be in it or not, so it is counted in any case. Nobody counts where `limit` is false.
 */
export function pendingLimits(limit: number | false): (organization: string) => PendingLimit {
  const ledgers = new Map<string, { taken: number; ended: number; requests: number }>()

  return (organization) => async (count, send) => {
    if (limit === false) return send({ isFull: () => false, take: () => {} })
    const ledger = ledgers.get(organization) ?? { taken: 0, ended: 0, requests: 0 }
    ledgers.set(organization, ledger)
    ledger.requests += 1
    const endedBefore = ledger.ended
    let own = 0
    try {
      const counted = await count()
      return await send({
        isFull: () => counted + ledger.taken - endedBefore >= limit,
        take: () => {
          ledger.taken += 1
          own += 1
        },
      })
    } finally {
      ledger.ended += own
      ledger.requests -= 1
      if (ledger.requests === 0) ledgers.delete(organization)
    }
  }
}
